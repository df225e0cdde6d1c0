namespace Steward.Activities.Crm.Import;

internal sealed record Tau2Product
{
    public required string Name { get; init; }

    public required string ProductId { get; init; }

    public required IReadOnlyDictionary<string, Tau2Variant> Variants { get; init; }

    public Product ToProduct(int version) =>
        new(ProductId, Name, [.. Variants.Values.Select(variant => variant.ToVariant(version))]);

    public static Tau2Product Of(Product product) => new()
    {
        Name = product.Name,
        ProductId = product.ProductId,
        Variants = product.Variants.ToDictionary(variant => variant.ItemId, Tau2Variant.Of, StringComparer.Ordinal),
    };
}
