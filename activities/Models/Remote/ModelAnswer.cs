namespace Steward.Activities.Models.Remote;

/// <summary>What a model must answer when it calls no function.</summary>
internal sealed record ModelAnswer
{
    /// <summary><c>answer</c>, <c>question</c> or <c>handover</c>.</summary>
    public required string Kind { get; init; }

    public IReadOnlyList<ModelSentence> Sentences { get; init; } = [];
}
