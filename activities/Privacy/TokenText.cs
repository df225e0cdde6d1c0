using System.Text.RegularExpressions;

namespace Steward.Activities.Privacy;

/// <summary>
/// Tokens such as <c>[EMAIL_1]</c> inside a text. One that a customer typed gets a backslash behind its bracket on
/// redaction
/// and loses it on restoring, so it never stands for a value: <c>[EMAIL_1]</c> becomes <c>[\EMAIL_1]</c>.
/// </summary>
internal static partial class TokenText
{
    private static readonly HashSet<string> Names = new(
        new[]
        {
            PiiKind.Person, PiiKind.Address, PiiKind.Place, PiiKind.Organisation, PiiKind.Nationality, PiiKind.Date,
            PiiKind.Age, PiiKind.Job,
        }.Select(Word),
        StringComparer.Ordinal);

    /// <summary>The vault's token of a ticket's value, counted from 1 per kind.</summary>
    public static string Of(PiiKind kind, int number) =>
        $"[{Word(kind)}_{number}]";

    /// <summary>The kind as tokens name it.</summary>
    public static string Word(PiiKind kind) => kind switch
    {
        PiiKind.NationalId => "NATIONAL_ID",
        PiiKind.BirthDate => "BIRTH_DATE",
        _ => kind.ToString().ToUpperInvariant(),
    };

    public static string Escape(string text) => Pattern().Replace(text, match => "[\\" + match.Value[1..]);

    /// <summary>The text without its tokens, as a search wants it.</summary>
    public static string Without(string text) => Pattern().Replace(text, string.Empty);

    public static string Unescape(string escaped) => "[" + escaped[2..];

    public static bool IsEscaped(string token) => token[1] == '\\';

    /// <summary>Whether a token stands for something that is a name, not a number or an address of a machine.</summary>
    public static bool IsName(string token) => Names.Contains(token[1..token.LastIndexOf('_')]);

    /// <summary>The text with blanks in place of its tokens, which are no personal data.</summary>
    public static string Blanked(string text) => text.Contains('[', StringComparison.Ordinal)
        ? Pattern().Replace(text, match => new string(FormattedData.Blank, match.Length))
        : text;

    /// <summary>All tokens, escaped ones too.</summary>
    public static MatchCollection In(string text) => Pattern().Matches(text);

    [GeneratedRegex(@"\[\\*[A-Z][A-Z_]{1,30}_[0-9]{1,9}\]", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
