namespace Steward.Activities.Crm;

/// <param name="Version">Grows with each change of price or availability; approvals are bound to it.</param>
public sealed record Variant(
    string ItemId, IReadOnlyDictionary<string, string> Options, bool Available, decimal Price, int Version = 0);
