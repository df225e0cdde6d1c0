namespace Steward.Activities.Crm.Import;

/// <param name="Step"><c>products</c>, <c>customers</c> or <c>orders</c>.</param>
/// <param name="Count">How many were imported.</param>
public sealed record ImportProgress(string Step, int Count);
