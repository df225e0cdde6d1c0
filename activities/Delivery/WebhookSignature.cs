using System.Security.Cryptography;
using System.Text;

namespace Steward.Activities.Delivery;

/// <summary>
/// The header <c>Steward-Signature: t=UNIX_SECONDS,v1=HEX</c>, where HEX is HMAC-SHA256 over the seconds, a full stop
/// and the raw body. Receivers recompute it and refuse an old time.
/// </summary>
internal static class WebhookSignature
{
    public const string Header = "Steward-Signature";

    public static string Of(string secret, string body, DateTimeOffset at)
    {
        var seconds = at.ToUnixTimeSeconds();
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        return $"t={seconds},v1={Convert.ToHexStringLower(mac)}";
    }
}
