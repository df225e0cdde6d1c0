namespace Steward.Activities.Privacy;

/// <summary>Digits with single separators between them, from one place in a text on.</summary>
/// <param name="Start">The first digit's place.</param>
/// <param name="Digits">The digits alone.</param>
/// <param name="Ends">Behind each digit: its place plus one.</param>
internal sealed record DigitRun(int Start, string Digits, IReadOnlyList<int> Ends)
{
    /// <summary>Also what comes between the groups of a number broken over lines or typed carelessly.</summary>
    public const string AnySeparators = " -.\n\r\t_";

    private const int MostSeparators = 3;

    /// <summary>All runs that begin with a free digit, up to a length.</summary>
    public static IEnumerable<DigitRun> All(FoldedText text, int most, string separators = " -")
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) && text.IsFree(at - 1) && text[at - 1] is not '+')
            {
                yield return Read(text, at, most, separators);
            }
        }
    }

    /// <summary>Whether the first so many digits are not followed by another digit or letter.</summary>
    public bool StopsAfter(int count, FoldedText text) => text.IsFree(Ends[count - 1]);

    /// <summary>How many separators stand before the next digit; 0 when something else does.</summary>
    private static int Separators(FoldedText text, int at, string separators)
    {
        var count = 0;
        while (count < MostSeparators && separators.Contains(text[at + count]) && at + count < text.Length)
            count++;
        return char.IsAsciiDigit(text[at + count]) ? count : 0;
    }

    private static DigitRun Read(FoldedText text, int start, int most, string separators)
    {
        var digits = new List<char>(most);
        var ends = new List<int>(most);
        for (var at = start; digits.Count < most; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                digits.Add(text[at]);
                ends.Add(at + 1);
            }
            else if (Separators(text, at, separators) is var between and > 0)
            {
                at += between - 1;
            }
            else
            {
                break;
            }
        }

        return new DigitRun(start, new string([.. digits]), ends);
    }
}
