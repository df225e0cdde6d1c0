using Steward.Activities.Understanding.Mail;

namespace Steward.Activities.Understanding;

/// <summary>The author's own words of an e-mail, without the mails it quotes. Signatures stay: see the redaction.</summary>
public static class EmailReply
{
    /// <param name="mime">A whole message (RFC 5322); of its alternatives the plain text is read first.</param>
    public static string OfMime(string mime) => ReplyText.WithoutQuotes(MailBody.FromMime(mime));

    public static string OfHtml(string html) => ReplyText.WithoutQuotes(HtmlWords.Of(html));

    public static string OfText(string text) => ReplyText.WithoutQuotes(text);
}
