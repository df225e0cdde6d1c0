using System.Text;

namespace Steward.Activities.Privacy;

/// <summary>A text with tokens in place of some pieces, which still knows where the rest stood.</summary>
internal sealed class CutText
{
    private readonly List<(int Shown, int Start, int Length)> rest = [];

    /// <param name="text">As it was written.</param>
    /// <param name="cuts">What stands for which piece, in the text's order; they do not overlap.</param>
    public CutText(string text, IReadOnlyList<(PersonalData Piece, string Token)> cuts)
    {
        var shown = new StringBuilder(text.Length);
        var last = 0;
        foreach (var (piece, token) in cuts)
        {
            Keep(piece.Start);
            shown.Append(token);
            last = piece.End;
        }

        Keep(text.Length);
        Text = shown.ToString();

        void Keep(int end)
        {
            rest.Add((shown.Length, last, end - last));
            shown.Append(text, last, end - last);
        }
    }

    public string Text { get; }

    /// <summary>The pieces found in <see cref="Text"/> that lie between the tokens, as they stand in what was written.
    /// </summary>
    public IEnumerable<PersonalData> Uncut(IEnumerable<PersonalData> found) =>
        from piece in found
        from part in rest
        where piece.Start >= part.Shown && piece.End <= part.Shown + part.Length
        select piece with { Start = part.Start + piece.Start - part.Shown };
}
