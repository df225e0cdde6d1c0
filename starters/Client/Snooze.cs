namespace Steward.Client;

/// <param name="Until">When the ticket comes back by itself.</param>
public sealed record Snooze(DateTimeOffset Until);
