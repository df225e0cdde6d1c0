namespace Steward.Activities.Crm.Import;

/// <summary>What an import brought in.</summary>
public sealed record ImportSummary(int Customers, int Orders, int Products);
