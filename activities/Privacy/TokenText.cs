using System.Text.RegularExpressions;

namespace Steward.Activities.Privacy;

/// <summary>
/// Tokens such as <c>[EMAIL_1]</c> inside a text. One that a customer typed gets a backslash behind its bracket on
/// redaction
/// and loses it on restoring, so it never stands for a value: <c>[EMAIL_1]</c> becomes <c>[\EMAIL_1]</c>.
/// </summary>
internal static partial class TokenText
{
    /// <summary>The vault's token of a ticket's value, counted from 1 per kind.</summary>
    public static string Of(PiiKind kind, int number) =>
        $"[{(kind is PiiKind.NationalId ? "NATIONAL_ID" : kind.ToString().ToUpperInvariant())}_{number}]";

    public static string Escape(string text) => Pattern().Replace(text, match => "[\\" + match.Value[1..]);

    public static string Unescape(string escaped) => "[" + escaped[2..];

    public static bool IsEscaped(string token) => token[1] == '\\';

    /// <summary>All tokens, escaped ones too.</summary>
    public static MatchCollection In(string text) => Pattern().Matches(text);

    [GeneratedRegex(@"\[\\*[A-Z][A-Z_]{1,30}_[0-9]{1,9}\]", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
