using System.Security.Cryptography;
using System.Text;

namespace Steward.Starters.Conversations;

/// <summary>
/// Derives update ids from once-keys, so that the server itself drops a repeated update. Hashed: a delivery id may be
/// personal.
/// </summary>
internal static class UpdateIds
{
    public static string Of(string update, string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return $"{update}-{Convert.ToHexStringLower(hash.AsSpan(0, 16))}";
    }
}
