using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Steward.Activities.Policies;

/// <summary>
/// A version says which text it is: <c>7+3fa9c2d41b07</c> is the policy that calls itself 7 and hashes to
/// 3fa9c2d41b07….
/// </summary>
internal static partial class PolicyVersion
{
    public const string Rule = "a number, a plus sign and 12 hex digits, such as 7+3fa9c2d41b07";

    public static string Of(int number, string text) => $"{number}+{Hash(text)}";

    public static bool IsValid(string version) => Pattern().IsMatch(version);

    /// <summary>Line ends do not count: a checkout on another system is the same policy.</summary>
    private static string Hash(string text) => Convert
        .ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))[..12];

    [GeneratedRegex("^[0-9]{1,9}\\+[0-9a-f]{12}$", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
