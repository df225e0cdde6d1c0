using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <summary>What both arms found.</summary>
/// <param name="Questions">The question as each searched language sees it; empty when it says nothing.</param>
/// <param name="Lexical">By terms.</param>
/// <param name="Dense">By meaning.</param>
internal sealed record FoundPassages(
    IReadOnlyList<Question> Questions, IReadOnlyList<PassageHit> Lexical, IReadOnlyList<PassageHit> Dense)
{
    /// <summary>Why there is no search by meaning though one was asked for; null when there is.</summary>
    public string? WithoutMeaning { get; init; }

    public static FoundPassages None { get; } = new([], [], []);

    /// <param name="denseWeight">What meaning counts for beside terms.</param>
    public IReadOnlyList<PassageHit> Fused(double denseWeight) => Fusion.Fuse(Lexical, Dense, denseWeight);
}
