using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>What the server is and can do.</summary>
internal sealed class SystemApi(EngineCore core)
{
    /// <summary>The Temporal server version whose behaviour the engine follows.</summary>
    private const string Version = "1.29.1";

    internal void AddTo(ServiceTable table) => table
        .On<GetSystemInfoRequest, GetSystemInfoResponse>("GetSystemInfo", _ => SystemInfo())
        .On<GetClusterInfoRequest, GetClusterInfoResponse>("GetClusterInfo", _ => ClusterInfo());

    private static GetSystemInfoResponse SystemInfo() => new()
    {
        ServerVersion = Version,
        Capabilities = new()
        {
            SignalAndQueryHeader = true,
            InternalErrorDifferentiation = true,
            ActivityFailureIncludeHeartbeat = true,
            SupportsSchedules = true,
            EncodedFailureAttributes = true,
            UpsertMemo = true,
            EagerWorkflowStart = false,
            SdkMetadata = true,
            BuildIdBasedVersioning = true,
            CountGroupByExecutionStatus = true,
        },
    };

    private GetClusterInfoResponse ClusterInfo() => new()
    {
        ServerVersion = Version,
        ClusterId = "embedded",
        ClusterName = "embedded",
        HistoryShardCount = 1,
        PersistenceStore = core.Options.DataFile is null ? "memory" : "sqlite",
        VisibilityStore = "memory",
    };
}
