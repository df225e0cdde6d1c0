namespace Steward.Activities.Crm.Actions;

/// <summary>
/// What the shop's rules say to an action on the records as they stand: a refusal, or the records after it.
/// </summary>
internal sealed record Decision
{
    /// <summary>One of <see cref="RefusalCodes"/>; null when the action may run.</summary>
    public string? Refusal { get; init; }

    /// <summary>The order after the action; null when it stays as it is.</summary>
    public Order? Order { get; init; }

    /// <summary>The customer after the action; null when it stays as it is.</summary>
    public Customer? Customer { get; init; }

    /// <summary>Money moved, in USD.</summary>
    public decimal Amount { get; init; }

    /// <summary>Money in words, for the summary; empty when none moves.</summary>
    public string Money { get; init; } = string.Empty;

    public static Decision Refuse(string code) => new() { Refusal = code };
}
