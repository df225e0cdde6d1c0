using Steward.Engine.Tests.Conformance;
using Steward.Tests.Fixtures;
using Temporalio.Api.Sdk.V1;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Worker;

namespace Steward.Engine.Tests.Messages;

/// <summary>The SDK's own queries, which Temporal's page and command line ask: call stack and metadata.</summary>
public sealed class InsightTests(SharedServer shared)
{
    private Task RunAsync(WorkflowStackTrace stack, Func<WorkflowHandle<Stumbles>, Task> body) => Workbench.RunAsync(
        shared.Server,
        options =>
        {
            options.AddWorkflow<Stumbles>();
            options.WorkflowStackTrace = stack;
        },
        async bench =>
        {
            var handle = await bench.StartAsync((Stumbles w) => w.RunAsync("wait"), Scenario.Options(bench));
            await body(handle);
            await handle.SignalAsync(w => w.ReleaseAsync());
            (await handle.GetResultAsync()).ShouldBe("released");
        });

    [Fact]
    public Task The_call_stack_names_the_line_that_waits() => RunAsync(WorkflowStackTrace.Normal, async handle =>
        (await handle.QueryAsync<string>("__stack_trace", [])).ShouldContain("Stumbles.WaitAsync"));

    [Fact]
    public Task Without_traces_the_call_stack_says_what_to_set() => RunAsync(WorkflowStackTrace.None, async handle =>
        (await Should.ThrowAsync<WorkflowQueryFailedException>(handle.QueryAsync<string>("__stack_trace", [])))
            .Message.ShouldContain("stack trace"));

    [Fact]
    public Task The_metadata_names_every_handler_and_the_present_details() => RunAsync(WorkflowStackTrace.None, async handle =>
    {
        var metadata = await handle.QueryAsync<WorkflowMetadata>("__temporal_workflow_metadata", []);

        metadata.Definition.Type.ShouldBe("Stumbles");
        metadata.Definition.QueryDefinitions.ShouldContain(known => known.Description == "how far it has come");
        metadata.Definition.SignalDefinitions.ShouldContain(known => known.Name == "Release");
        metadata.Definition.UpdateDefinitions.ShouldContain(known => known.Name == "Ask");
        metadata.CurrentDetails.ShouldBe("waits for its release");
    });
}
