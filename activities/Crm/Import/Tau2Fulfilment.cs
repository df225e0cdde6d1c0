namespace Steward.Activities.Crm.Import;

internal sealed record Tau2Fulfilment
{
    public required IReadOnlyList<string> TrackingId { get; init; }

    public required IReadOnlyList<string> ItemIds { get; init; }

    public Fulfilment ToFulfilment() => new(TrackingId, ItemIds);

    public static Tau2Fulfilment Of(Fulfilment sent) => new() { TrackingId = sent.TrackingIds, ItemIds = sent.ItemIds };
}
