namespace Steward.Workflows.Contracts;

/// <param name="From">The moment from which the offset holds.</param>
/// <param name="Minutes">Local time minus UTC.</param>
public sealed record UtcOffset(DateTimeOffset From, int Minutes);
