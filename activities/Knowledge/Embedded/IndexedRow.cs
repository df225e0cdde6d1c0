using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>What a scan must know of a passage beside its vector.</summary>
/// <param name="PassageId">The passage.</param>
/// <param name="Stamp">See <see cref="IndexedPassage.Stamp"/>.</param>
/// <param name="Gate">What a filter looks at.</param>
internal sealed record IndexedRow(string PassageId, string Stamp, RowGate Gate)
{
    public string Language => Gate.Like.Language;
}
