using System.Linq.Expressions;
using Temporalio.Workflows;
using Mutex = Temporalio.Workflows.Mutex;

namespace Steward.Workflows;

/// <summary>
/// Local activities run one at a time. When one outlives its workflow task and a handler starts another beside it, a
/// replay may resolve them in another order than the first run did; one at a time there is only one order.
/// </summary>
public sealed partial class ConversationWorkflow
{
    private readonly Mutex local = new();

    private async Task<TResult> LocalAsync<TActivities, TResult>(
        Expression<Func<TActivities, Task<TResult>>> call, LocalActivityOptions options)
    {
        await local.WaitOneAsync();
        try
        {
            return await Workflow.ExecuteLocalActivityAsync(call, options);
        }
        finally
        {
            local.ReleaseMutex();
        }
    }

    private async Task LocalAsync<TActivities>(Expression<Func<TActivities, Task>> call, LocalActivityOptions options)
    {
        await local.WaitOneAsync();
        try
        {
            await Workflow.ExecuteLocalActivityAsync(call, options);
        }
        finally
        {
            local.ReleaseMutex();
        }
    }
}
