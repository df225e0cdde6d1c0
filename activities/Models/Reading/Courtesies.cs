using System.Text.RegularExpressions;

namespace Steward.Activities.Models.Reading;

/// <summary>Leaves greetings and announcements aside, so that a message is read for its matter.</summary>
internal static partial class Courtesies
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>The text without sentences that only greet or announce; the whole text when there is nothing else.</summary>
    public static string Without(string text)
    {
        var matter = SentenceEnd().Split(text).Where(part => part.Trim().Length > 0 && !Courtesy().IsMatch(part.Trim()));
        var words = string.Join('\n', matter);
        return words.Length == 0 ? text : words;
    }

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+", Options, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @"^(((hi|hey|hello|hiya|howdy|good (morning|afternoon|evening|day)|dear)\b( (there|all|team|everyone|again|support|sir or madam|sirs))?|"
        + @"(just )?(a |one )?(quick|small|short|another|little)?,? ?question( for you)?( before i (buy|order))?|"
        + @"(i have|i've got|got) (a|one|another) (quick |small |short )?question( for you)?( about something)?|"
        + @"(thanks|thank you)( (very|so) much)?( in advance)?( for (your|the) (help|quick reply|reply|answer))?|"
        + @"(i )?hope (you are|you're|you) (doing )?well|how are you( doing)?( today)?|(are you|anyone|anybody) there)"
        + @"[\s,.!?:;-]*)+$",
        Options, 1000)]
    private static partial Regex Courtesy();
}
