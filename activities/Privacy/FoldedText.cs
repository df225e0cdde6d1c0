namespace Steward.Activities.Privacy;

/// <summary>
/// A text as a machine should read it: digits of any script become ASCII digits, wide letters and signs become narrow,
/// dashes become hyphens, spaces become spaces, letters that look Latin beside Latin ones become Latin, and signs that
/// nobody sees go away. It knows where each character stood.
/// </summary>
internal sealed class FoldedText
{
    private readonly string folded;
    private readonly int[]? starts;
    private readonly int[]? ends;

    /// <param name="parts">Whether what nobody sees parts words, or joins them.</param>
    public FoldedText(string text, bool parts = false)
    {
        folded = text;
        if (!System.Text.Ascii.IsValid(text))
            (folded, starts) = LookAlikes.Fold(text, parts);
        Digits = Count(folded);
    }

    /// <param name="folded">What to read.</param>
    /// <param name="starts">Where what each of its characters stands for begins.</param>
    /// <param name="ends">Where it ends.</param>
    public FoldedText(string folded, int[] starts, int[] ends)
    {
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
        Digits = Count(folded);
    }

    public int Length => folded.Length;

    /// <summary>How many digits it has.</summary>
    public int Digits { get; }

    public char this[int at] => at >= 0 && at < folded.Length ? folded[at] : '\n';

    public bool Has(char letter) => folded.Contains(letter);

    public bool Contains(string part) => folded.Contains(part, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => folded;

    /// <summary>Up to so many characters before a place.</summary>
    public string Before(int at, int count) => folded[Math.Max(0, at - count)..at];

    /// <summary>Up to so many characters from a place on.</summary>
    public string After(int at, int count) => folded[at..Math.Min(folded.Length, at + count)];

    /// <summary>Whether something that begins here is not the tail of a longer word or number.</summary>
    public bool IsFree(int before) => !char.IsLetterOrDigit(this[before]) && this[before] is not ('_' or '#');

    /// <summary>A piece of this text where it stands in the text it was folded from.</summary>
    public PersonalData Original(PersonalData piece)
    {
        if (starts is null)
            return piece;
        var start = starts[piece.Start];
        return piece with { Start = start, Length = (ends?[piece.End - 1] ?? starts[piece.End - 1] + 1) - start };
    }

    private static int Count(string text)
    {
        var digits = 0;
        foreach (var letter in text)
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        return digits;
    }
}
