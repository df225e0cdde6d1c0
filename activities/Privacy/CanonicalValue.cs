using System.Text.RegularExpressions;
using PhoneNumbers;

namespace Steward.Activities.Privacy;

/// <summary>The same value written in another way has the same canonical form.</summary>
public static partial class CanonicalValue
{
    /// <summary>
    /// E-mail: lower case, with @ and dots for the words of a spoken one. Phone: E.164. Names: capital letters of any
    /// script, without a title. Others: Latin capital letters and digits.
    /// </summary>
    public static string Of(PiiKind kind, string value) => kind switch
    {
        PiiKind.Email => Email(value),
        PiiKind.Phone => Phone(value),
        PiiKind.Person => Title().Replace(Plain(value, char.IsLetterOrDigit), string.Empty),
        PiiKind.Address or PiiKind.Place or PiiKind.Organisation or PiiKind.Nationality or PiiKind.Job =>
            Plain(value, char.IsLetterOrDigit),
        _ => Plain(value),
    };

    private static string Email(string value)
    {
        var lower = new FoldedText(value).ToString().ToLowerInvariant();
        return lower.Contains('@')
            ? lower
            : SpokenSign().Replace(lower, sign => sign.Value.Trim() switch
            {
                "at" => "@",
                "underscore" => "_",
                "dash" => "-",
                _ => ".",
            });
    }

    private static string Phone(string value)
    {
        try
        {
            var plans = PhoneNumberUtil.GetInstance();
            var number = plans.Parse(new FoldedText(value).ToString(), "US");
            return plans.Format(number, PhoneNumberFormat.E164)
                + (number.HasExtension ? $"x{number.Extension}" : string.Empty);
        }
        catch (NumberParseException)
        {
            // Shaped like a number but of no plan: its digits are the value.
            return Plain(value);
        }
    }

    private static string Plain(string value) => Plain(SpokenDigits.Read(value)?.ToString() ?? value,
        char.IsAsciiLetterOrDigit);

    private static string Plain(string value, Func<char, bool> counts) => new(
        [.. new FoldedText(value).ToString().Where(counts).Select(char.ToUpperInvariant)]);

    [GeneratedRegex("^(?:MRS|MR|MISS|MS|DR|PROF)", RegexOptions.NonBacktracking)]
    private static partial Regex Title();

    [GeneratedRegex(" (?:at|dot|underscore|dash) ", RegexOptions.NonBacktracking)]
    private static partial Regex SpokenSign();
}
