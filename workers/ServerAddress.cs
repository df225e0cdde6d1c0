namespace Steward.Workers;

/// <summary>The host and port of the server that runs the workflows: the embedded engine's, or the configured one.</summary>
public sealed record ServerAddress(string Value);
