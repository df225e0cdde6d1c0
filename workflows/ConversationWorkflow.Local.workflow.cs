using System.Linq.Expressions;
using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Exceptions;
using Temporalio.Workflows;
using Mutex = Temporalio.Workflows.Mutex;

namespace Steward.Workflows;

/// <summary>
/// Local steps: short, one at a time, and nothing else happens meanwhile; see <see cref="Turnstile"/>. One that does
/// not
/// succeed soon goes on as an ordinary activity, beside which people and customers are heard.
/// </summary>
public sealed partial class ConversationWorkflow
{
    private readonly Mutex local = new();

    /// <summary>The history's length when the local step that runs was begun; null while none runs.</summary>
    private int? stepSince;

    private Task<TResult> LocalAsync<TActivities, TResult>(
        Expression<Func<TActivities, Task<TResult>>> call, LocalActivityOptions options) => LocalAsync(
            options,
            here => Workflow.ExecuteLocalActivityAsync(call, here),
            elsewhere => Workflow.ExecuteActivityAsync(call, elsewhere));

    private Task LocalAsync<TActivities>(Expression<Func<TActivities, Task>> call, LocalActivityOptions options) =>
        LocalAsync(
            options,
            here => DoneAsync(Workflow.ExecuteLocalActivityAsync(call, here)),
            elsewhere => DoneAsync(Workflow.ExecuteActivityAsync(call, elsewhere)));

    private async Task<T> LocalAsync<T>(
        LocalActivityOptions options, Func<LocalActivityOptions, Task<T>> here, Func<ActivityOptions,
        Task<T>> elsewhere)
    {
        if (!orderly)
        {
            return await AfterOthersAsync(() => here(options));
        }

        try
        {
            return await HereAsync(() => here(ActivityCalls.Soon(options)));
        }
        catch (FailureException failure) when (IsWorthMoreTries(failure))
        {
            return await turnstile.OutsideAsync(() => elsewhere(ActivityCalls.InsteadOf(options)));
        }
    }

    private async Task<T> HereAsync<T>(Func<Task<T>> step)
    {
        stepSince = Workflow.CurrentHistoryLength;
        try
        {
            return await step();
        }
        finally
        {
            stepSince = null;
        }
    }

    /// <summary>How runs that began before there was a turnstile keep local steps apart.</summary>
    private async Task<T> AfterOthersAsync<T>(Func<Task<T>> step)
    {
        await local.WaitOneAsync();
        try
        {
            return await step();
        }
        finally
        {
            local.ReleaseMutex();
        }
    }

    private static async Task<bool> DoneAsync(Task step)
    {
        await step;
        return true;
    }

    private static bool IsWorthMoreTries(FailureException failure) =>
        !Workflow.CancellationToken.IsCancellationRequested && !ActivityCalls.IsFinal(Failures.TypeOf(failure));
}
