using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace Steward.Activities.Understanding.Mail;

/// <summary>A mail as it came (RFC 5322): who wrote it, what, and which mails it answers.</summary>
public sealed record IncomingMail
{
    /// <summary>References beyond these are too old to lead anywhere.</summary>
    private const int MostReferences = 50;

    /// <summary>A once-key of the mail, from its Message-ID, or from all of it when it has none.</summary>
    public required string Key { get; init; }

    /// <summary>The author's address; empty when the mail names none.</summary>
    public required string From { get; init; }

    public string? Subject { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Plain text; from HTML as a reader would see it. Quotes and signature are still in it.</summary>
    public required string Words { get; init; }

    /// <summary>The keys of the mails that it answers, the nearest first.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <exception cref="FormatException">The bytes are not a mail.</exception>
    public static IncomingMail Read(byte[] raw)
    {
        using var stream = new MemoryStream(raw);
        using var message = MimeMessage.Load(stream);
        return new IncomingMail
        {
            Key = KeyOf(message.MessageId is { Length: > 0 } id ? Encoding.UTF8.GetBytes(id) : raw),
            From = message.From.Mailboxes.FirstOrDefault()?.Address ?? string.Empty,
            Subject = message.Subject,
            SentAt = message.Date == DateTimeOffset.MinValue ? null : message.Date,
            Words = MailBody.Of(message),
            Answers =
            [
                .. message.References.Reverse().Prepend(message.InReplyTo ?? string.Empty)
                    .Where(reference => reference.Length > 0).Distinct(StringComparer.Ordinal).Take(MostReferences)
                    .Select(reference => KeyOf(Encoding.UTF8.GetBytes(reference))),
            ],
        };
    }

    /// <summary>Message-IDs are of any length and may name people: their digest is of one length and names nobody.</summary>
    private static string KeyOf(byte[] of) => $"mail-{Convert.ToHexStringLower(SHA256.HashData(of))[..40]}";
}
