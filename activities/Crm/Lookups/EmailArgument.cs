namespace Steward.Activities.Crm.Lookups;

internal sealed record EmailArgument(string Email);
