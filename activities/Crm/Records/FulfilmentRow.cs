using Steward.Activities.Storage;

namespace Steward.Activities.Crm.Records;

/// <summary>A row of <c>fulfilments</c>.</summary>
internal sealed class FulfilmentRow
{
    public required string OrderId { get; init; }

    public int Position { get; init; }

    public required string TrackingIds { get; init; }

    public required string ItemIds { get; init; }

    public Fulfilment ToFulfilment() => new(
        StoredJson.Read<IReadOnlyList<string>>(TrackingIds), StoredJson.Read<IReadOnlyList<string>>(ItemIds));

    public static IEnumerable<FulfilmentRow> Of(Order order) =>
        order.Fulfilments.Select((fulfilment, position) => new FulfilmentRow
        {
            OrderId = order.OrderId,
            Position = position,
            TrackingIds = StoredJson.Write(fulfilment.TrackingIds),
            ItemIds = StoredJson.Write(fulfilment.ItemIds),
        });
}
