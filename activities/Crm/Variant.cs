namespace Steward.Activities.Crm;

public sealed record Variant(
    string ItemId, IReadOnlyDictionary<string, string> Options, bool Available, decimal Price);
