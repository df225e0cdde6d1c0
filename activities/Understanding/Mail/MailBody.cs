using System.Text;
using MimeKit;

namespace Steward.Activities.Understanding.Mail;

/// <summary>Takes the words out of a body that is a whole MIME message; other bodies are words already.</summary>
internal static class MailBody
{
    public static string Words(string body) => LooksLikeMime(body) ? FromMime(body) : body;

    public static string FromMime(string body)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(body));
        using var message = MimeMessage.Load(stream);
        return Of(message);
    }

    public static string Of(MimeMessage message) => string.IsNullOrWhiteSpace(message.TextBody)
        ? HtmlWords.Of(message.HtmlBody ?? string.Empty)
        : message.TextBody;

    private static bool LooksLikeMime(string body)
    {
        var head = body.AsSpan(0, Math.Min(body.Length, 4_000));
        return head.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            && head.Contains("Content-Type:", StringComparison.OrdinalIgnoreCase);
    }
}
