using System.Globalization;

namespace Steward.Activities.Privacy;

/// <summary>
/// A text with its look-alikes folded one to one: digits of any script become ASCII digits, wide letters and signs
/// become
/// narrow, dashes become hyphens, spaces become spaces. Positions are those of the text itself.
/// </summary>
internal sealed class FoldedText(string text)
{
    private readonly string folded = string.Create(text.Length, text, (to, from) =>
    {
        for (var at = 0; at < to.Length; at++)
        {
            to[at] = Fold(from[at]);
        }
    });

    public int Length => folded.Length;

    public char this[int at] => at >= 0 && at < folded.Length ? folded[at] : '\n';

    public override string ToString() => folded;

    /// <summary>Up to so many characters before a place.</summary>
    public string Before(int at, int count) => folded[Math.Max(0, at - count)..at];

    /// <summary>Up to so many characters from a place on.</summary>
    public string After(int at, int count) => folded[at..Math.Min(folded.Length, at + count)];

    /// <summary>Whether something that begins here is not the tail of a longer word or number.</summary>
    public bool IsFree(int before) => !char.IsLetterOrDigit(this[before]) && this[before] is not ('_' or '#');

    private static char Fold(char letter) => letter switch
    {
        < '\u0080' => letter,
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u00a0' or '\u2007' or '\u2009' or '\u202f' or '\u3000' => ' ',
        >= '\uff01' and <= '\uff5e' => (char)(letter - 0xfee0),
        _ when char.IsDigit(letter) => (char)('0' + (int)CharUnicodeInfo.GetNumericValue(letter)),
        _ => letter,
    };
}
