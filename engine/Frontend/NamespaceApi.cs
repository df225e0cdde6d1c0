using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Steward.Engine.Storage;
using Temporalio.Api.ErrorDetails.V1;
using Temporalio.Api.Namespace.V1;
using Temporalio.Api.Replication.V1;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>Namespaces: described, listed, registered, changed.</summary>
internal sealed class NamespaceApi(EngineCore core)
{
    internal void AddTo(ServiceTable table) => table
        .On<DescribeNamespaceRequest, DescribeNamespaceResponse>("DescribeNamespace", Describe)
        .On<ListNamespacesRequest, ListNamespacesResponse>("ListNamespaces", _ => List())
        .On<RegisterNamespaceRequest, RegisterNamespaceResponse>("RegisterNamespace", RegisterAsync)
        .On<UpdateNamespaceRequest, UpdateNamespaceResponse>("UpdateNamespace", UpdateAsync);

    private DescribeNamespaceResponse Describe(DescribeNamespaceRequest request) =>
        core.Namespaces.Find(request.Namespace, request.Id) is { } found
            ? Describe(found)
            : throw GrpcErrors.NamespaceNotFound(request.Namespace);

    private ListNamespacesResponse List() => new() { Namespaces = { core.Namespaces.All.Select(Describe) } };

    private async Task<RegisterNamespaceResponse> RegisterAsync(RegisterNamespaceRequest request, CallContext call)
    {
        if (request.Namespace.Length == 0)
        {
            throw GrpcErrors.InvalidArgument("Namespace is not set on request.");
        }

        if (core.Namespaces.Find(request.Namespace, "") is not null)
        {
            throw GrpcErrors.Of(
                StatusCode.AlreadyExists, $"Namespace \"{request.Namespace}\" already exists", new NamespaceAlreadyExistsFailure());
        }

        await core.Namespaces.SaveAsync(new StoredNamespace(
            request.Namespace,
            Guid.NewGuid().ToString(),
            request.Description,
            request.WorkflowExecutionRetentionPeriod.Limit() ?? core.Options.Retention,
            new Dictionary<string, IndexedValueType>(StringComparer.Ordinal)));
        return new RegisterNamespaceResponse();
    }

    /// <summary>Of what can be changed the engine keeps the description and how long closed runs are kept.</summary>
    private async Task<UpdateNamespaceResponse> UpdateAsync(UpdateNamespaceRequest request, CallContext call)
    {
        var stored = core.Namespaces[request.Namespace].Stored;
        await core.Namespaces.SaveAsync(stored with
        {
            Description = request.UpdateInfo?.Description is { Length: > 0 } told ? told : stored.Description,
            Retention = request.Config?.WorkflowExecutionRetentionTtl.Limit() ?? stored.Retention,
        });
        var changed = Describe(core.Namespaces[request.Namespace]);
        return new UpdateNamespaceResponse
        {
            NamespaceInfo = changed.NamespaceInfo,
            Config = changed.Config,
            ReplicationConfig = changed.ReplicationConfig,
        };
    }

    private static DescribeNamespaceResponse Describe(KnownNamespace ns) => new()
    {
        NamespaceInfo = new NamespaceInfo
        {
            Name = ns.Name,
            Id = ns.Stored.Id,
            Description = ns.Stored.Description,
            State = NamespaceState.Registered,
            Capabilities = new()
            {
                EagerWorkflowStart = false,
                SyncUpdate = true,
                AsyncUpdate = true,
            },
        },
        Config = new NamespaceConfig
        {
            WorkflowExecutionRetentionTtl = Duration.FromTimeSpan(ns.Stored.Retention),
            HistoryArchivalState = ArchivalState.Disabled,
            VisibilityArchivalState = ArchivalState.Disabled,
        },
        ReplicationConfig = new NamespaceReplicationConfig
        {
            ActiveClusterName = "active",
            State = ReplicationState.Normal,
            Clusters = { new ClusterReplicationConfig { ClusterName = "active" } },
        },
    };
}
