using System.Text.RegularExpressions;

namespace Steward.Activities.Models.Reading;

/// <summary>
/// Reads an explicit yes or no. A yes must be plain: anything beside it (a condition, a change, a question) makes it
/// <see cref="YesNo.Other"/>, because an action rests on it.
/// </summary>
internal static partial class YesNoReader
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static YesNo Read(string text)
    {
        var words = Spaces().Replace(SignOff().Replace(text.Trim(), string.Empty), " ").Trim();
        if (PlainYes().IsMatch(words))
            return YesNo.Yes;
        return PlainNo().IsMatch(words) ? YesNo.No : YesNo.Other;
    }

    [GeneratedRegex(
        @"^(oh |ok(ay)?,? |great,? |hi,? )?(yes|yep|yeah|yup|sure|correct|confirmed|i confirm|confirm|go ahead|" +
        @"please do|do it|ok|okay|absolutely|of course|definitely|that'?s (right|correct|fine)|sounds good|" +
        @"looks good|y)(([,.!]| -)* *(yes|please|thanks|thank you|thank you very much|sure|correct|i confirm|" +
        @"i confirm that|confirmed|go ahead|please go ahead|please proceed|proceed|do it|do so|please do|do that|" +
        @"that'?s (right|correct|fine)|that is (right|correct|fine)|" +
        @"that('?s| is) (all|everything|the only (change|one|item))|all correct|sounds good|looks good|it is|" +
        @"i am sure|i'?m sure|so much|very much|with that|with it|and))*[,.! ]*$",
        Options, 1000)]
    private static partial Regex PlainYes();

    [GeneratedRegex(
        @"^(oh |ok(ay)?,? |um,? |hm+,? )?(no\b|nope|nah|don'?t|do not|stop|wait|hold on|cancel that|never ?mind|" +
        @"forget it|leave it|not (now|yet|anymore|any more)|please don'?t|rather not|i'?d rather not|" +
        @"i (have )?changed my mind)",
        Options, 1000)]
    private static partial Regex PlainNo();

    /// <summary>"Best, Tomas" under a mail, or a name alone on its last line.</summary>
    [GeneratedRegex(
        @"\n\s*((best|best regards|kind regards|warm regards|regards|cheers|thanks|thank you|sincerely|" +
        @"many thanks)[,.!]?\s*)?(\n\s*\p{L}[\p{L}'-]+( \p{L}[\p{L}'.-]+){0,2}\s*)?$",
        Options,
        1000)]
    private static partial Regex SignOff();

    [GeneratedRegex(@"\s+", Options, 1000)]
    private static partial Regex Spaces();
}
