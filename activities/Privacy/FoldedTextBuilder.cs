using System.Text;

namespace Steward.Activities.Privacy;

/// <summary>Builds a text in which some places read differently, and which knows where they stood.</summary>
internal sealed class FoldedTextBuilder(string text)
{
    private readonly StringBuilder folded = new(text.Length);
    private readonly List<int> starts = new(text.Length);
    private readonly List<int> ends = new(text.Length);
    private int copied;
    private bool skipsGap;

    /// <param name="joined">Whether what stands up to the next place is left out.</param>
    public void Put(int start, int end, string reading, bool joined)
    {
        if (!skipsGap)
            CopyTo(start);
        foreach (var letter in reading)
            Add(letter, start, end);
        copied = end;
        skipsGap = joined;
    }

    public FoldedText Build()
    {
        CopyTo(text.Length);
        return new FoldedText(folded.ToString(), [.. starts], [.. ends]);
    }

    private void CopyTo(int end)
    {
        for (; copied < end; copied++)
            Add(text[copied], copied, copied + 1);
    }

    private void Add(char letter, int start, int end)
    {
        folded.Append(letter);
        starts.Add(start);
        ends.Add(end);
    }
}
