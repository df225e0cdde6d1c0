namespace Steward.Activities.Crm.Import;

internal sealed record Tau2Item
{
    public required string Name { get; init; }

    public required string ProductId { get; init; }

    public required string ItemId { get; init; }

    public required decimal Price { get; init; }

    public required IReadOnlyDictionary<string, string> Options { get; init; }

    public OrderItem ToItem() => new(ItemId, ProductId, Name, Price, Options);

    public static Tau2Item Of(OrderItem item) => new()
    {
        Name = item.Name,
        ProductId = item.ProductId,
        ItemId = item.ItemId,
        Price = item.Price,
        Options = item.Options,
    };
}
