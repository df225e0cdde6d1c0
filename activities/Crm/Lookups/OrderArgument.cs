namespace Steward.Activities.Crm.Lookups;

internal sealed record OrderArgument(string OrderId);
