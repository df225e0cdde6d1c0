namespace Steward.Activities.Crm.Import;

internal sealed record Tau2Fulfilment
{
    public required IReadOnlyList<string> TrackingId { get; init; }

    public required IReadOnlyList<string> ItemIds { get; init; }
}
