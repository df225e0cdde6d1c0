namespace Steward.Activities.Crm.Records;

/// <summary>A row of <c>products</c>.</summary>
internal sealed class ProductRow
{
    public required string ProductId { get; init; }

    public required string Name { get; init; }

    public int Position { get; init; }

    public Product ToProduct(IReadOnlyList<VariantRow> variants) =>
        new(ProductId, Name, [.. variants.Select(variant => variant.ToVariant())]);
}
