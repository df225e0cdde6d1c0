namespace Steward.Workers;

/// <summary>Section <c>Temporal</c>: which server runs the workflows.</summary>
public sealed class TemporalOptions
{
    public const string Section = "Temporal";

    /// <summary>Host and port of a Temporal server. Default none: the embedded engine.</summary>
    public string? Address { get; set; }

    /// <summary>Default <c>default</c>.</summary>
    public string Namespace { get; set; } = "default";

    /// <summary>The API key of Temporal Cloud or a proxy; turns TLS on. Default none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Milliseconds between tries to reach the server. Default 500.</summary>
    public int ConnectRetryMilliseconds { get; set; } = 500;

    /// <summary>Seconds to wait for the server at start. Default 30.</summary>
    public int ConnectSeconds { get; set; } = 30;

    /// <summary>Seconds that running activities get to finish at shutdown. Default 10.</summary>
    public int ShutdownGraceSeconds { get; set; } = 10;

    /// <summary>Workflows kept in memory between their tasks. Default 1,000.</summary>
    public int CachedWorkflows { get; set; } = 1_000;
}
