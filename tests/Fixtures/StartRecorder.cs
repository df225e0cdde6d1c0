using System.Collections.Concurrent;
using Temporalio.Client;
using Temporalio.Client.Interceptors;

namespace Steward.Tests.Fixtures;

/// <summary>Remembers every run that a client started, so that its history can be replayed afterwards.</summary>
internal sealed class StartRecorder : IClientInterceptor
{
    private readonly ConcurrentQueue<(string Id, string? RunId)> starts = new();

    public IReadOnlyCollection<(string Id, string? RunId)> Starts => starts;

    public ClientOutboundInterceptor InterceptClient(ClientOutboundInterceptor nextInterceptor) =>
        new Outbound(this, nextInterceptor);

    private sealed class Outbound(StartRecorder recorder, ClientOutboundInterceptor next) : ClientOutboundInterceptor(
        next)
    {
        public override async Task<WorkflowHandle<TWorkflow, TResult>> StartWorkflowAsync<TWorkflow, TResult>(
            StartWorkflowInput input)
        {
            var handle = await base.StartWorkflowAsync<TWorkflow, TResult>(input);
            recorder.starts.Enqueue((handle.Id, handle.ResultRunId));
            return handle;
        }

        public override async Task<WorkflowUpdateHandle<TResult>> StartUpdateWithStartWorkflowAsync<TResult>(
            StartUpdateWithStartWorkflowInput input)
        {
            var handle = await base.StartUpdateWithStartWorkflowAsync<TResult>(input);
            recorder.starts.Enqueue((handle.WorkflowId, handle.WorkflowRunId));
            return handle;
        }
    }
}
