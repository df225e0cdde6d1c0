namespace Steward.Activities.Crm.Actions;

/// <summary>An action held against the records: what it rests on and what the rules say to it.</summary>
internal sealed record ActionPlan
{
    /// <summary>Records that the arguments name and the shop does not have.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The versions of the records that the action rests on. Never personal.</summary>
    public string FactsVersion { get; init; } = string.Empty;

    /// <summary>One line without personal data.</summary>
    public string Summary { get; init; } = string.Empty;

    public Order? OrderBefore { get; init; }

    public Customer? CustomerBefore { get; init; }

    public Decision Decision { get; init; } = new();

    public static ActionPlan Lacking(string record) => new() { Missing = [record] };
}
