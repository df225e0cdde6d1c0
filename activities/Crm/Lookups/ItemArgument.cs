namespace Steward.Activities.Crm.Lookups;

internal sealed record ItemArgument(string ItemId);
