using Steward.Engine.Hosting;
using Steward.Engine.Matching;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Frontend;

/// <summary>Who polls a task queue and how much waits in it.</summary>
internal sealed class TaskQueueApi(EngineCore core)
{
    private static readonly TaskQueueType[] Kinds = [TaskQueueType.Workflow, TaskQueueType.Activity];

    internal void AddTo(ServiceTable table) => table
        .On<DescribeTaskQueueRequest, DescribeTaskQueueResponse>("DescribeTaskQueue", Describe)
        .On<ListTaskQueuePartitionsRequest, ListTaskQueuePartitionsResponse>("ListTaskQueuePartitions", ListPartitions);

    private DescribeTaskQueueResponse Describe(DescribeTaskQueueRequest request)
    {
        var ns = core.Namespaces[request.Namespace].Name;
        if (request.TaskQueue?.Name is not { Length: > 0 } name)
        {
            throw GrpcErrors.InvalidArgument("TaskQueue is not set on request.");
        }

#pragma warning disable CS0612 // Obsolete for senders, and what Temporal's command line asks for.
        return request.ApiMode == DescribeTaskQueueMode.Enhanced ? ByVersion(request, ns, name) : ByType(request, ns, name);
#pragma warning restore CS0612
    }

    private DescribeTaskQueueResponse ByType(DescribeTaskQueueRequest request, string ns, string name)
    {
        var type = request.TaskQueueType == TaskQueueType.Unspecified ? TaskQueueType.Workflow : request.TaskQueueType;
        var parts = core.Queues.Parts(ns, name, type).Select(part => part.Queue).ToList();
        var response = new DescribeTaskQueueResponse
        {
            Pollers = { TaskQueueViews.Pollers(parts) },
            Stats = request.ReportStats ? TaskQueueViews.Stats(parts, core.Clock.Real) : null,
        };
#pragma warning disable CS0612 // Obsolete, and what older clients read without looking whether it is there.
        response.TaskQueueStatus = request.IncludeTaskQueueStatus ? TaskQueueViews.Status(parts) : null;
#pragma warning restore CS0612
        return response;
    }

#pragma warning disable CS0612 // As above.
    /// <summary>Unversioned workers have no name; versions of deployments are shown where all are asked for.</summary>
    private DescribeTaskQueueResponse ByVersion(DescribeTaskQueueRequest request, string ns, string name)
    {
        var kinds = request.TaskQueueTypes.Count > 0 ? [.. request.TaskQueueTypes] : Kinds;
        var parts = kinds.SelectMany(kind => core.Queues.Parts(ns, name, kind)).ToList();
        var versions = request.Versions?.AllActive == true ? parts.Select(part => part.Key.Part).Append("").Distinct() : [""];
        var response = new DescribeTaskQueueResponse();
        foreach (var version in versions)
        {
            var info = new TaskQueueVersionInfo();
            foreach (var kind in kinds)
            {
                info.TypesInfo[(int)kind] = Info(
                    request, [.. parts.Where(p => p.Key.Part == version && p.Key.Type == kind).Select(p => p.Queue)]);
            }

            response.VersionsInfo[version] = info;
        }

        return response;
    }

    private TaskQueueTypeInfo Info(DescribeTaskQueueRequest request, IReadOnlyList<TaskQueueMatch> parts) => new()
    {
        Pollers = { request.ReportPollers ? TaskQueueViews.Pollers(parts) : [] },
        Stats = request.ReportStats ? TaskQueueViews.Stats(parts, core.Clock.Real) : null,
    };
#pragma warning restore CS0612

    private ListTaskQueuePartitionsResponse ListPartitions(ListTaskQueuePartitionsRequest request)
    {
        _ = core.Namespaces[request.Namespace];
        var only = new TaskQueuePartitionMetadata { Key = request.TaskQueue.Name, OwnerHostName = Environment.MachineName };
        return new ListTaskQueuePartitionsResponse
        {
            WorkflowTaskQueuePartitions = { only },
            ActivityTaskQueuePartitions = { only },
        };
    }
}
