namespace Steward.Activities.Models.Procedures;

/// <summary>One thing to ask for, in words.</summary>
internal sealed record Question(Slot Slot, string Words)
{
    /// <summary>The item ids listed in the words, in their order.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
