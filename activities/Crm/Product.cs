namespace Steward.Activities.Crm;

public sealed record Product(string ProductId, string Name, IReadOnlyList<Variant> Variants);
