namespace Steward.Activities.Crm.Lookups;

internal sealed record ProductArgument(string ProductId);
