namespace Steward.Workflows.Contracts;

/// <param name="Rebuild">Fill a new index and turn to it when it is whole, whether anything has changed or not.</param>
public sealed record IndexingRequest(bool Rebuild);
