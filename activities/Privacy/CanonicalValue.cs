using System.Text.RegularExpressions;
using PhoneNumbers;

namespace Steward.Activities.Privacy;

/// <summary>The same value written in another way has the same canonical form.</summary>
public static partial class CanonicalValue
{
    /// <summary>
    /// E-mail: lower case, with @ and dots for the words of a spoken one. Phone: E.164. Others: capital letters and
    /// digits.
    /// </summary>
    public static string Of(PiiKind kind, string value) => kind switch
    {
        PiiKind.Email => Email(value),
        PiiKind.Phone => Phone(value),
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

    private static string Plain(string value) => new(
        [.. new FoldedText(value).ToString().Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);

    [GeneratedRegex(" (?:at|dot|underscore|dash) ", RegexOptions.NonBacktracking)]
    private static partial Regex SpokenSign();
}
