namespace Steward.Activities.Crm.Import;

internal sealed record Tau2Variant
{
    public required string ItemId { get; init; }

    public required IReadOnlyDictionary<string, string> Options { get; init; }

    public required bool Available { get; init; }

    public required decimal Price { get; init; }

    public Variant ToVariant(int version) => new(ItemId, Options, Available, Price, version);

    public static Tau2Variant Of(Variant variant) => new()
    {
        ItemId = variant.ItemId,
        Options = variant.Options,
        Available = variant.Available,
        Price = variant.Price,
    };
}
