namespace Steward.Workflows.Contracts;

/// <param name="Limit">Entries of a page, 1 to 200.</param>
/// <param name="Cursor">Where the page before ended; null for the first.</param>
public sealed record LabelQuery(LabelState State = LabelState.Open, int Limit = 50, string? Cursor = null);
