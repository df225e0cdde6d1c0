using System.Text;

namespace Steward.Activities.Privacy;

/// <summary>
/// Cuts a long text into segments that are redacted one by one. Where it cuts depends on the text alone, not on the
/// chunks in which it comes; never inside of personal data or of a token, and not between a number and the words that
/// announce it.
/// </summary>
internal sealed class TextSegments
{
    /// <summary>The longest segment but the last.</summary>
    public const int Longest = 2_000;

    /// <summary>What is looked at behind it.</summary>
    public const int Ahead = 400;

    /// <summary>Nothing personal begins so near behind a cut: what announces it stands before it.</summary>
    private const int Clear = 60;

    /// <summary>From the best place to cut at to the worst.</summary>
    private static readonly string[] Ends = ["\n\n", ". ", "? ", "! ", "\n", " "];

    private readonly StringBuilder waiting = new();

    public void Append(string chunk) => waiting.Append(chunk);

    /// <summary>The next segment; null when more has to come, or the rest is the last.</summary>
    public string? Next()
    {
        if (waiting.Length <= Longest + Ahead)
            return null;
        var window = waiting.ToString(0, Longest + Ahead);
        var cut = Cut(window, Whole(window));
        waiting.Remove(0, cut);
        return window[..cut];
    }

    /// <summary>What is left when nothing more comes; may be empty.</summary>
    public string Rest()
    {
        var rest = waiting.ToString();
        waiting.Clear();
        return rest;
    }

    /// <summary>What must not be cut.</summary>
    private static List<(int Start, int End)> Whole(string window) =>
    [
        .. PersonalDataRecogniser.Find(window).Select(piece => (piece.Start, piece.End)),
        .. TokenText.In(window).Select(token => (token.Index, token.Index + token.Length)),
    ];

    private static int Cut(string window, List<(int Start, int End)> whole)
    {
        foreach (var end in Ends)
        {
            for (var at = Before(window, end, Longest); at > Longest / 4; at = Before(window, end, at - end.Length))
            {
                if (whole.TrueForAll(piece => piece.End <= at || piece.Start >= at + Clear))
                    return at;
            }
        }

        return Anywhere(window, whole);
    }

    /// <summary>The last place behind such an end up to a place; below 0 when there is none.</summary>
    private static int Before(string window, string end, int most) =>
        most < end.Length ? -1 : window.AsSpan(0, most).LastIndexOf(end, StringComparison.Ordinal) + end.Length;

    private static int Anywhere(string window, List<(int Start, int End)> whole)
    {
        for (var at = Longest; at > Longest / 4; at--)
        {
            if (!char.IsLowSurrogate(window[at]) && whole.TrueForAll(piece => piece.End <= at || piece.Start >= at))
                return at;
        }

        return Longest;
    }
}
