using Steward.Workflows.Contracts;
using Temporalio.Client;
using Temporalio.Client.Interceptors;
using Temporalio.Exceptions;

namespace Steward.Workers;

/// <summary>
/// Sends an update again that came while its conversation was in the middle of a step: the conversation took nothing
/// in,
/// and is through with the step in milliseconds as a rule.
/// </summary>
public sealed class PatientUpdates(TimeProvider time) : IClientInterceptor
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);

    public ClientOutboundInterceptor InterceptClient(ClientOutboundInterceptor nextInterceptor) =>
        new Outbound(nextInterceptor, time);

    private static async Task<bool> IsBusyAsync<TResult>(
        WorkflowUpdateHandle<TResult> handle, WorkflowUpdateStage stage)
    {
        if (stage != WorkflowUpdateStage.Completed)
        {
            return false;
        }

        try
        {
            await handle.GetResultAsync();
            return false;
        }
        catch (WorkflowUpdateFailedException refused)
        {
            return refused.InnerException is ApplicationFailureException { ErrorType: ErrorTypes.Busy };
        }
    }

    private sealed class Outbound(ClientOutboundInterceptor next, TimeProvider time) : ClientOutboundInterceptor(next)
    {
        public override Task<WorkflowUpdateHandle<TResult>> StartWorkflowUpdateAsync<TResult>(
            StartWorkflowUpdateInput input) => PatientlyAsync(
                () => base.StartWorkflowUpdateAsync<TResult>(input), input.Options.WaitForStage, input.Options.Rpc);

        public override Task<WorkflowUpdateHandle<TResult>> StartUpdateWithStartWorkflowAsync<TResult>(
            StartUpdateWithStartWorkflowInput input)
        {
            // An operation can be used once: the first try takes the caller's, each further one a new one like it.
            var options = input.Options;
            return PatientlyAsync(
                () =>
                {
                    var sent = input with { Options = options };
                    options = Again(options);
                    return base.StartUpdateWithStartWorkflowAsync<TResult>(sent);
                },
                input.Options.WaitForStage,
                input.Options.Rpc);
        }

        private static WorkflowStartUpdateWithStartOptions Again(WorkflowStartUpdateWithStartOptions options)
        {
            var (again, start) = (
                (WorkflowStartUpdateWithStartOptions)options.Clone(), options.StartWorkflowOperation!);
            again.StartWorkflowOperation = WithStartWorkflowOperation.Create(start.Workflow, start.Args, start.Options);
            again.StartWorkflowOperation.Headers = start.Headers;
            return again;
        }

        private async Task<WorkflowUpdateHandle<TResult>> PatientlyAsync<TResult>(
            Func<Task<WorkflowUpdateHandle<TResult>>> send, WorkflowUpdateStage stage, RpcOptions? rpc)
        {
            var (began, pause) = (time.GetTimestamp(), TimeSpan.FromMilliseconds(20));
            while (true)
            {
                var handle = await send();
                if (!await IsBusyAsync(handle, stage) || time.GetElapsedTime(began) > Most)
                {
                    return handle;
                }

                await Task.Delay(pause, time, rpc?.CancellationToken ?? CancellationToken.None);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }
}
