using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <summary>What both arms found.</summary>
/// <param name="Questions">The question as each searched language sees it; empty when it says nothing.</param>
/// <param name="Lexical">By terms.</param>
/// <param name="Dense">By meaning.</param>
internal sealed record FoundPassages(
    IReadOnlyList<Question> Questions, IReadOnlyList<PassageHit> Lexical, IReadOnlyList<PassageHit> Dense)
{
    public static FoundPassages None { get; } = new([], [], []);

    public IReadOnlyList<PassageHit> Fused => Fusion.Fuse(Lexical, Dense);
}
