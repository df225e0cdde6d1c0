using Steward.Engine.Schedules;
using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Runs;

/// <summary>Which builds of its worker a run has met, and where: lists show them, resets can name them.</summary>
internal static class BuildPoints
{
    private const string Unversioned = "unversioned";

    internal static void Note(RunState run, HistoryEvent completed)
    {
#pragma warning disable CS0612 // Obsolete, but unversioned workers are known by it.
        var build = completed.WorkflowTaskCompletedEventAttributes.WorkerVersion?.BuildId ?? "";
#pragma warning restore CS0612
        if (build.Length > 0 && run.ResetPoints.Points.All(point => point.BuildId != build))
        {
            run.BuildLabel = null;
            run.ResetPoints.Points.Add(new ResetPointInfo
            {
                BuildId = build,
                RunId = run.Key.RunId,
                FirstWorkflowTaskCompletedId = completed.EventId,
                CreateTime = completed.EventTime,
                Resettable = true,
            });
        }
    }

    internal static void AddTo(WorkflowExecutionInfo info, RunState run)
    {
        if (run.ResetPoints.Points.Count == 0)
        {
            return;
        }

        info.AutoResetPoints = run.ResetPoints.Clone();
#pragma warning disable CS0612 // Obsolete, but a Temporal server shows it still.
        info.MostRecentWorkerVersionStamp = new WorkerVersionStamp { BuildId = run.ResetPoints.Points[^1].BuildId };
#pragma warning restore CS0612
        info.SearchAttributes = info.SearchAttributes.Clone();
        info.SearchAttributes.IndexedFields["BuildIds"] = run.BuildLabel ??= Label(run);
    }

    private static Payload Label(RunState run)
    {
        var builds = run.ResetPoints.Points.Select(point => $"{Unversioned}:{point.BuildId}");
        var label = JsonPayload.Of(builds.Prepend(Unversioned).ToList());
        label.Metadata["type"] = ByteString.CopyFromUtf8(nameof(IndexedValueType.KeywordList));
        return label;
    }
}
