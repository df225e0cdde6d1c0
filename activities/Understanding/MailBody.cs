using System.Text;
using MimeKit;
using MimeKit.Text;

namespace Steward.Activities.Understanding;

/// <summary>Takes the words out of a body that is a whole MIME message; other bodies are words already.</summary>
internal static class MailBody
{
    public static string Words(string body) => LooksLikeMime(body) ? FromMime(body) : body;

    private static bool LooksLikeMime(string body)
    {
        var head = body.AsSpan(0, Math.Min(body.Length, 4_000));
        return head.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            && head.Contains("Content-Type:", StringComparison.OrdinalIgnoreCase);
    }

    private static string FromMime(string body)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(body));
        using var message = MimeMessage.Load(stream);
        return message.TextBody ?? PlainOf(message.HtmlBody ?? string.Empty);
    }

    private static string PlainOf(string html)
    {
        var plain = new StringBuilder();
        var tokens = new HtmlTokenizer(new StringReader(html));
        while (tokens.ReadNextToken(out var token))
        {
            if (token is HtmlDataToken { Kind: HtmlTokenKind.Data } data)
                plain.Append(data.Data);
            else if (token is HtmlTagToken { Id: HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.LI })
                plain.Append('\n');
        }

        return plain.ToString();
    }
}
