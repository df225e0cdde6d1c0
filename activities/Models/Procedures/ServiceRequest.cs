using Steward.Activities.Crm;

namespace Steward.Activities.Models.Procedures;

/// <summary>One request under way: what the customer said about it (redacted) and the facts settled so far.</summary>
internal sealed record ServiceRequest
{
    /// <summary>The procedure's label, one of <see cref="Understanding.Intents.Procedures"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The words that made the request.</summary>
    public required string Words { get; init; }

    /// <summary>What was answered to the last questions; empty on the first turn.</summary>
    public string Answer { get; init; } = string.Empty;

    public string? OrderId { get; init; }

    public IReadOnlyList<string> ItemIds { get; init; } = [];

    /// <summary>In the order of <see cref="ItemIds"/>; shorter while not all are settled.</summary>
    public IReadOnlyList<string> NewItemIds { get; init; } = [];

    public string? PaymentMethodId { get; init; }

    public string? Reason { get; init; }

    public Address? Address { get; init; }

    /// <summary><c>order</c> or <c>profile</c>.</summary>
    public string? AddressTarget { get; init; }

    /// <summary>The customer said in so many words that the whole order is meant.</summary>
    public bool WholeOrder { get; init; }

    /// <summary>Everything said about it.</summary>
    public string AllWords => Answer.Length == 0 ? Words : $"{Words}\n{Answer}";
}
