using Steward.Workflows.Contracts;
using Temporalio.Client;

namespace Steward.Workers;

/// <summary>
/// Section <c>Temporal</c>: which server runs the workflows, and how much of which work this process does. Without
/// <see cref="Address"/>, the SDK's own environment configuration is read: TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE,
/// TEMPORAL_API_KEY, TEMPORAL_TLS_*, TEMPORAL_PROFILE and TEMPORAL_CONFIG_FILE. With it, none of them: credentials never
/// go to a server that they were not meant for.
/// </summary>
public sealed class TemporalOptions
{
    public const string Section = "Temporal";

    /// <summary>As <see cref="Address"/>: the embedded engine, whatever the environment says.</summary>
    public const string Embedded = "embedded";

    /// <summary>
    /// Host and port of a Temporal server, or <see cref="Embedded"/>. Default: TEMPORAL_ADDRESS, else the embedded engine.
    /// </summary>
    public string? Address { get; set; }

    /// <summary>Default <c>default</c>.</summary>
    public string Namespace { get; set; } = "default";

    /// <summary>The API key of Temporal Cloud or a proxy; turns TLS on. Default none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Certificates of the connection. Default none: no TLS, unless there is an API key.</summary>
    public TlsSettings Tls { get; set; } = new();

    /// <summary>The profile of the SDK's configuration file. Default TEMPORAL_PROFILE; without either no file is read.</summary>
    public string? Profile { get; set; }

    /// <summary>
    /// What the task queues' names begin with. Default <c>steward</c>. Two Stewards with stores of their own in one
    /// namespace need two.
    /// </summary>
    public string TaskQueuePrefix { get; set; } = TaskQueues.DefaultPrefix;

    /// <summary>The kinds of work that this process does, such as <c>Models</c>. Default: every kind.</summary>
    public IList<WorkKind> Work { get; set; } = [];

    /// <summary>How much of each kind at once, and how fast.</summary>
    public QueueSettings Queues { get; set; } = new();

    /// <summary>The version that this worker runs as. Default none: unversioned.</summary>
    public DeploymentSettings Deployment { get; set; } = new();

    /// <summary>Milliseconds between tries to reach the server. Default 500.</summary>
    public int ConnectRetryMilliseconds { get; set; } = 500;

    /// <summary>Seconds to wait for the server at start. Default 30.</summary>
    public int ConnectSeconds { get; set; } = 30;

    /// <summary>Seconds that running activities get to finish at shutdown. Default 10.</summary>
    public int ShutdownGraceSeconds { get; set; } = 10;

    /// <summary>Workflows kept in memory between their tasks. Default 1,000.</summary>
    public int CachedWorkflows { get; set; } = 1_000;

    /// <summary>Where <see cref="Address"/> was found, for people: <c>Temporal:Address</c>, <c>TEMPORAL_ADDRESS</c>, …</summary>
    public string Source { get; internal set; } = "Temporal:Address";

    /// <summary>What the SDK's environment configuration says of the connection; null when it was not read.</summary>
    internal TemporalClientConnectOptions? FromEnvironment { get; set; }

    internal bool Does(WorkKind kind) => Work.Count == 0 || Work.Contains(kind);
}
