using System.Globalization;
using Steward.Engine.Frontend;
using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Deployments;

/// <summary>Worker deployments: described, listed, and which of their versions gets the work.</summary>
internal sealed class DeploymentApi(EngineCore core)
{
    internal void AddTo(ServiceTable table) => table
        .On<DescribeWorkerDeploymentRequest, DescribeWorkerDeploymentResponse>("DescribeWorkerDeployment", DescribeAsync)
        .On<DescribeWorkerDeploymentVersionRequest, DescribeWorkerDeploymentVersionResponse>(
            "DescribeWorkerDeploymentVersion", DescribeVersionAsync)
        .On<ListWorkerDeploymentsRequest, ListWorkerDeploymentsResponse>("ListWorkerDeployments", List)
        .On<SetWorkerDeploymentCurrentVersionRequest, SetWorkerDeploymentCurrentVersionResponse>(
            "SetWorkerDeploymentCurrentVersion", SetCurrentAsync)
        .On<SetWorkerDeploymentRampingVersionRequest, SetWorkerDeploymentRampingVersionResponse>(
            "SetWorkerDeploymentRampingVersion", SetRampingAsync)
        .On<DeleteWorkerDeploymentVersionRequest, DeleteWorkerDeploymentVersionResponse>(
            "DeleteWorkerDeploymentVersion", DeleteVersionAsync)
        .On<DeleteWorkerDeploymentRequest, DeleteWorkerDeploymentResponse>("DeleteWorkerDeployment", DeleteAsync)
        .On<UpdateWorkerDeploymentVersionMetadataRequest, UpdateWorkerDeploymentVersionMetadataResponse>(
            "UpdateWorkerDeploymentVersionMetadata", SetMetadataAsync);

    private Task<DescribeWorkerDeploymentResponse> DescribeAsync(
        DescribeWorkerDeploymentRequest request, CallContext call) =>
        core.Deployments.Find(core.Namespaces[request.Namespace].Name, request.DeploymentName) is null
            ? throw GrpcErrors.NotFound("Worker Deployment not found")
            : ChangeAsync(request.Namespace, request.DeploymentName, (_, state) => new DescribeWorkerDeploymentResponse
            {
                ConflictToken = Token(state),
                WorkerDeploymentInfo = DeploymentViews.Info(state),
            });

    private Task<DescribeWorkerDeploymentVersionResponse> DescribeVersionAsync(
        DescribeWorkerDeploymentVersionRequest request, CallContext call)
    {
        var version = Asked(request.DeploymentVersion, Canonical(request));
        if (core.Deployments.Find(core.Namespaces[request.Namespace].Name, version.DeploymentName)?.Find(version.BuildId)
            is null)
        {
            throw GrpcErrors.NotFound("Worker Deployment Version not found");
        }

        return ChangeAsync(request.Namespace, version.DeploymentName, (_, state) =>
        {
            var build = Known(state, version.BuildId);
            return new DescribeWorkerDeploymentVersionResponse
            {
                WorkerDeploymentVersionInfo = DeploymentViews.Info(state, build),
                VersionTaskQueues =
                {
                    build.Queues.Select(queue => new DescribeWorkerDeploymentVersionResponse.Types.VersionTaskQueue
                    {
                        Name = queue.Name,
                        Type = queue.Type,
                    }),
                },
            };
        });
    }

    private ListWorkerDeploymentsResponse List(ListWorkerDeploymentsRequest request) => new()
    {
        WorkerDeployments =
        {
            core.Deployments.In(core.Namespaces[request.Namespace].Name).Select(DeploymentViews.Summary),
        },
    };

    private Task<SetWorkerDeploymentCurrentVersionResponse> SetCurrentAsync(
        SetWorkerDeploymentCurrentVersionRequest request, CallContext call) =>
        ChangeAsync(request.Namespace, request.DeploymentName, (run, state) =>
        {
            CheckToken(state, request.ConflictToken);
            var build = DeploymentVersions.Build(state.Name, Canonical(request), request.BuildId);
            var changed = DeploymentRouting.SetCurrent(state, build, run.Now, request.Identity);
            run.Extras.Deployment = changed;
            return new SetWorkerDeploymentCurrentVersionResponse
            {
                ConflictToken = Token(changed),
#pragma warning disable CS0612 // Obsolete, but older clients read them.
                PreviousVersion = DeploymentVersions.Canonical(state.Name, state.Current),
                PreviousDeploymentVersion = DeploymentViews.Version(state, state.Current),
#pragma warning restore CS0612
            };
        });

    private Task<SetWorkerDeploymentRampingVersionResponse> SetRampingAsync(
        SetWorkerDeploymentRampingVersionRequest request, CallContext call) =>
        ChangeAsync(request.Namespace, request.DeploymentName, (run, state) =>
        {
            CheckToken(state, request.ConflictToken);
            var named = request.BuildId.Length > 0 || Canonical(request).Length > 0;
            var build = DeploymentVersions.Build(state.Name, Canonical(request), request.BuildId);
            var changed = DeploymentRouting.SetRamping(
                state, named ? build : null, request.Percentage, run.Now, request.Identity);
            run.Extras.Deployment = changed;
            return new SetWorkerDeploymentRampingVersionResponse
            {
                ConflictToken = Token(changed),
#pragma warning disable CS0612 // Obsolete, but older clients read them.
                PreviousVersion = state.IsRamping ? DeploymentVersions.Canonical(state.Name, state.Ramping) : "",
                PreviousPercentage = state.RampShare,
                PreviousDeploymentVersion = DeploymentViews.Version(state, state.Ramping),
#pragma warning restore CS0612
            };
        });

    private Task<DeleteWorkerDeploymentVersionResponse> DeleteVersionAsync(
        DeleteWorkerDeploymentVersionRequest request, CallContext call)
    {
        var version = Asked(request.DeploymentVersion, Canonical(request));
        return ChangeAsync(request.Namespace, version.DeploymentName, (run, state) =>
        {
            var build = Known(state, version.BuildId);
            if (state.Current == build.BuildId || (state.IsRamping && state.Ramping == build.BuildId))
            {
                throw GrpcErrors.Of(StatusCode.FailedPrecondition,
                    "Version cannot be deleted since it is current or ramping.");
            }

            run.Extras.Deployment = state with
            {
                Builds = [.. state.Builds.Where(known => known != build)],
            };
            return new DeleteWorkerDeploymentVersionResponse();
        });
    }

    private Task<DeleteWorkerDeploymentResponse> DeleteAsync(DeleteWorkerDeploymentRequest request, CallContext call) =>
        ChangeAsync(request.Namespace, request.DeploymentName, (run, state) =>
        {
            if (state.Builds.Count > 0)
            {
                throw GrpcErrors.Of(StatusCode.FailedPrecondition,
                    $"deployment '{state.Name}' has versions, can't be deleted");
            }

            RunClosing.Terminate(run, "deleted", null, request.Identity);
            run.Turn.After(() => core.Deployments.Remove(run.State.Key.Namespace, state.Name));
            return new DeleteWorkerDeploymentResponse();
        });

    private Task<UpdateWorkerDeploymentVersionMetadataResponse> SetMetadataAsync(
        UpdateWorkerDeploymentVersionMetadataRequest request, CallContext call)
    {
        var version = Asked(request.DeploymentVersion, Canonical(request));
        return ChangeAsync(request.Namespace, version.DeploymentName, (run, state) =>
        {
            var build = Known(state, version.BuildId);
            var metadata = build.Metadata?.Clone() ?? new();
            metadata.Entries.MergeFrom(request.UpsertEntries);
            request.RemoveEntries.ToList().ForEach(name => metadata.Entries.Remove(name));
            run.Extras.Deployment = state.With(build with { Metadata = metadata });
            return new UpdateWorkerDeploymentVersionMetadataResponse { Metadata = metadata };
        });
    }

    private Task<T> ChangeAsync<T>(string ns, string name, Func<RunTurn, DeploymentState, T> change)
    {
        _ = core.Namespaces[ns];
        return DeploymentRuns.ChangeAsync(core, ns, name, change);
    }

    private static DeployedBuild Known(DeploymentState state, string build) => state.Find(build)
        ?? throw GrpcErrors.NotFound($"build ID '{build}' not found in Worker Deployment '{state.Name}'");

    private static Temporalio.Api.Deployment.V1.WorkerDeploymentVersion Asked(
        Temporalio.Api.Deployment.V1.WorkerDeploymentVersion? version, string canonical) =>
        version ?? DeploymentVersions.Parse(canonical) ?? throw GrpcErrors.InvalidArgument(
            $"invalid version string '{canonical}', expected format is '<deployment_name>.<build_id>'");

    private static void CheckToken(DeploymentState state, ByteString token)
    {
        if (!token.IsEmpty && token != Token(state))
        {
            throw GrpcErrors.Of(StatusCode.FailedPrecondition, "conflict token mismatch");
        }
    }

    private static ByteString Token(DeploymentState state) =>
        ByteString.CopyFromUtf8(state.Revision.ToString(CultureInfo.InvariantCulture));

#pragma warning disable CS0612 // Obsolete for senders; a server must still understand it.
    private static string Canonical(DescribeWorkerDeploymentVersionRequest request) => request.Version;

    private static string Canonical(DeleteWorkerDeploymentVersionRequest request) => request.Version;

    private static string Canonical(UpdateWorkerDeploymentVersionMetadataRequest request) => request.Version;

    private static string Canonical(SetWorkerDeploymentCurrentVersionRequest request) => request.Version;

    private static string Canonical(SetWorkerDeploymentRampingVersionRequest request) => request.Version;
#pragma warning restore CS0612
}
