using Steward.Activities.Storage;

namespace Steward.Activities.Crm.Records;

/// <summary>A row of <c>order_items</c>.</summary>
internal sealed class OrderItemRow
{
    public required string OrderId { get; init; }

    public int Position { get; init; }

    public required string ItemId { get; init; }

    public required string ProductId { get; init; }

    public required string Name { get; init; }

    public long PriceCents { get; init; }

    public required string Options { get; init; }

    public OrderItem ToItem() => new(
        ItemId, ProductId, Name, Cents.Amount(PriceCents), StoredJson.Read<Dictionary<string, string>>(Options));

    public static IEnumerable<OrderItemRow> Of(Order order) => order.Items.Select((item, position) => new OrderItemRow
    {
        OrderId = order.OrderId,
        Position = position,
        ItemId = item.ItemId,
        ProductId = item.ProductId,
        Name = item.Name,
        PriceCents = Cents.Of(item.Price),
        Options = StoredJson.Write(item.Options),
    });
}
