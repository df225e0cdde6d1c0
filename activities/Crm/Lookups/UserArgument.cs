namespace Steward.Activities.Crm.Lookups;

internal sealed record UserArgument(string UserId);
