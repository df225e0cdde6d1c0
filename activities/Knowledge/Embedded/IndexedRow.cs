using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>What a scan must know of a passage beside its vector.</summary>
/// <param name="Gate">The passage without its words: what a filter looks at.</param>
internal sealed record IndexedRow(string PassageId, string Stamp, IndexedPassage Gate)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> NoTerms = [];

    public string Language => Gate.Language;

    public static IndexedRow Of(IndexedPassage passage) => new(passage.Passage.PassageId, passage.Stamp, passage with
    {
        Passage = passage.Passage with { Text = string.Empty },
        Terms = NoTerms,
        Vector = null,
    });

    public bool Passes(PassageFilter filter) => PassageGate.Admits(Gate, filter);
}
