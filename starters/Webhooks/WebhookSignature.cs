using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Steward.Starters.Webhooks;

/// <summary>
/// HMAC-SHA256 over <c>timestamp.body</c>, the body as its raw bytes. Headers: <c>X-Webhook-Timestamp</c> (Unix
/// seconds) and <c>X-Webhook-Signature</c> (<c>sha256=</c> and lower-case hex; several separated by commas while
/// secrets change).
/// </summary>
internal static class WebhookSignature
{
    public const string TimestampHeader = "X-Webhook-Timestamp";
    public const string SignatureHeader = "X-Webhook-Signature";
    private const string Scheme = "sha256=";

    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body) =>
        Scheme + Convert.ToHexStringLower(Digest(secret, timestamp, body));

    /// <summary>Why the delivery is refused, for the log only; null when it holds.</summary>
    public static string? Refusal(
        WebhookSource? source, string? timestamp, string? signatures, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (source is null)
        {
            return "unknown source";
        }

        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return "no timestamp";
        }

        if (Math.Abs((double)seconds - now.ToUnixTimeSeconds()) > WebhookOptions.Window.TotalSeconds)
        {
            return "timestamp outside the window";
        }

        var holds = Matches(source.Secret, timestamp!, signatures, body)
            | (source.PreviousSecret is { } previous && Matches(previous, timestamp!, signatures, body));
        return holds ? null : "signature does not match";
    }

    private static bool Matches(string secret, string timestamp, string? signatures, ReadOnlySpan<byte> body)
    {
        var expected = Encoding.ASCII.GetBytes(Sign(secret, timestamp, body));
        var holds = false;
        foreach (var given in (signatures ?? string.Empty).Split(',', StringSplitOptions.TrimEntries).Take(4))
        {
            // No early way out: the time taken says nothing about which one matched.
            holds |= CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(given));
        }

        return holds;
    }

    private static byte[] Digest(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.ASCII.GetBytes(timestamp + "."));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}
