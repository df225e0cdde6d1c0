namespace Steward.Activities.Crm.Lookups;

internal sealed record NoArguments;
