namespace Steward.Activities.Crm;

public sealed record Fulfilment(IReadOnlyList<string> TrackingIds, IReadOnlyList<string> ItemIds);
