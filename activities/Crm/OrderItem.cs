namespace Steward.Activities.Crm;

public sealed record OrderItem(
    string ItemId, string ProductId, string Name, decimal Price, IReadOnlyDictionary<string, string> Options);
