using Steward.Workflows.Contracts;

namespace Steward.Starters.Evaluation.Pii;

/// <summary>One line of a labelled file: a text and the personal data that somebody marked in it.</summary>
internal sealed record LabelledText(string Text, IReadOnlyList<LabelledSpan> Spans)
{
    /// <summary>The spans in UTF-16 units, in which .NET counts; the files count Unicode code points.</summary>
    /// <exception cref="StewardException">A span lies outside the text.</exception>
    public LabelledText InUnits()
    {
        var units = new List<int>(Text.Length + 1);
        for (var at = 0; at < Text.Length; at += at + 1 < Text.Length && char.IsSurrogatePair(Text, at) ? 2 : 1)
            units.Add(at);
        units.Add(Text.Length);
        if (Spans.FirstOrDefault(s => s.Start < 0 || s.End < s.Start || s.End >= units.Count) is { } wrong)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"The data has faults: the span {wrong.Type} {wrong.Start}–{wrong.End} is outside its text of "
                + $"{units.Count - 1} characters. Spans count characters from 0.");
        }

        return this with
        {
            Spans = [.. Spans.Select(span => span with { Start = units[span.Start], End = units[span.End] })],
        };
    }
}
