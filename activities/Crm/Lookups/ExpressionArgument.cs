namespace Steward.Activities.Crm.Lookups;

internal sealed record ExpressionArgument(string Expression);
