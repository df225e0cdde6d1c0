using Google.Protobuf.Collections;
using Temporalio.Api.Query.V1;

namespace Steward.Engine.Runs;

/// <summary>Queries that travel with a workflow task.</summary>
internal static class TaskQueries
{
    /// <summary>Puts the waiting queries on the task that is being handed out, once the workflow can answer.</summary>
    internal static void Attach(RunState run, MapField<string, WorkflowQuery> queries)
    {
        if (run.PreviousStartedEventId == 0 || run.Extras.Task is not { } task)
        {
            return;
        }

        foreach (var query in run.Waiters.Queries.Where(query => !query.Taken))
        {
            query.Stamp = task.Stamp;
            queries[query.Id] = query.Query;
        }
    }

    /// <summary>Passes answers on; a query without one waits for the next task.</summary>
    internal static void Answer(RunTurn run, long stamp, MapField<string, WorkflowQueryResult> results)
    {
        foreach (var query in run.State.Waiters.Queries.Where(query => query.Stamp == stamp).ToList())
        {
            if (results.TryGetValue(query.Id, out var result))
            {
                run.State.Waiters.Queries.Remove(query);
                run.Turn.After(() => query.Answer.TrySetResult(result));
            }
            else
            {
                query.Stamp = 0;
            }
        }
    }
}
