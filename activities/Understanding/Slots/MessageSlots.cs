namespace Steward.Activities.Understanding.Slots;

/// <summary>The values that a message names; each once, in the order of the text.</summary>
public sealed record MessageSlots
{
    public IReadOnlyList<string> Orders { get; init; } = [];

    public IReadOnlyList<MoneyAmount> Amounts { get; init; } = [];

    public IReadOnlyList<DateOnly> Dates { get; init; } = [];

    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>In E.164, such as <c>+16502530000</c>.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>As the catalogue names them.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];
}
