namespace Steward.Starters.Bench.Stack;

/// <summary>The servers of the full stack.</summary>
/// <param name="Temporal">Host and port.</param>
/// <param name="Postgres">An Npgsql connection string; the user may create schemas.</param>
/// <param name="Elasticsearch">The address, sign-in in it where it is asked for.</param>
/// <param name="Collector">Where spans, metrics and logs go.</param>
internal sealed record StackAddresses(string Temporal, string Postgres, Uri Elasticsearch, Uri Collector);
