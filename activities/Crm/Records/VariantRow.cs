using Steward.Activities.Storage;

namespace Steward.Activities.Crm.Records;

/// <summary>A row of <c>variants</c>.</summary>
internal sealed class VariantRow
{
    public required string ItemId { get; init; }

    public required string ProductId { get; init; }

    public int Position { get; init; }

    public required string Options { get; init; }

    /// <summary>1 or 0: SQLite has no truth values.</summary>
    public int Available { get; init; }

    public long PriceCents { get; init; }

    public int Version { get; init; }

    public Variant ToVariant() => new(
        ItemId, StoredJson.Read<Dictionary<string, string>>(Options), Available is not 0, Cents.Amount(PriceCents), Version);

    public static VariantRow Of(string productId, Variant variant, int position) => new()
    {
        ItemId = variant.ItemId,
        ProductId = productId,
        Position = position,
        Options = StoredJson.Write(variant.Options),
        Available = variant.Available ? 1 : 0,
        PriceCents = Cents.Of(variant.Price),
        Version = variant.Version,
    };
}
