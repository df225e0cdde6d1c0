using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.TaskQueue.V1;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Deployments;

/// <summary>The older way of versioning: its sets of builds are kept and shown, tasks are not routed by them.</summary>
internal sealed class BuildSetApi(EngineCore core) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);

    public void Dispose() => gate.Dispose();

    internal void AddTo(ServiceTable table) => table
        .On<UpdateWorkerBuildIdCompatibilityRequest, UpdateWorkerBuildIdCompatibilityResponse>(
            "UpdateWorkerBuildIdCompatibility", ChangeAsync)
        .On<GetWorkerBuildIdCompatibilityRequest, GetWorkerBuildIdCompatibilityResponse>(
            "GetWorkerBuildIdCompatibility", Get);

    private async Task<UpdateWorkerBuildIdCompatibilityResponse> ChangeAsync(
        UpdateWorkerBuildIdCompatibilityRequest request, CallContext call)
    {
        await gate.WaitAsync(call.Cancel);
        try
        {
            var ns = core.Namespaces[request.Namespace].Stored;
            var sets = new BuildSets(ns.BuildSets.GetValueOrDefault(request.TaskQueue) ?? []);
            sets.Apply(request);
            await core.Namespaces.SaveAsync(ns with
            {
                BuildSets = new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>(
                    ns.BuildSets, StringComparer.Ordinal)
                {
                    [request.TaskQueue] = sets.All,
                },
            });
            return new UpdateWorkerBuildIdCompatibilityResponse();
        }
        finally
        {
            gate.Release();
        }
    }

    private GetWorkerBuildIdCompatibilityResponse Get(GetWorkerBuildIdCompatibilityRequest request)
    {
        var sets = core.Namespaces[request.Namespace].Stored.BuildSets.GetValueOrDefault(request.TaskQueue) ?? [];
        var most = request.MaxSets > 0 ? request.MaxSets : int.MaxValue;
        return new GetWorkerBuildIdCompatibilityResponse
        {
            MajorVersionSets = { sets.TakeLast(most).Select(set => new CompatibleVersionSet { BuildIds = { set } }) },
        };
    }
}
