using Steward.Tests.Fixtures;
using Temporalio.Client;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Workflows;

public sealed class StartAndResultTests(SharedServer shared)
{
    public sealed record Order(string Number, int Items);

    [Workflow]
    public sealed class Shop
    {
        [WorkflowRun]
        public Task<Order> RunAsync(Order order, string? suffix) =>
            Task.FromResult(order with { Number = order.Number + suffix, Items = order.Items + 1 });
    }

    [Workflow]
    public sealed class Silent
    {
        [WorkflowRun]
        public Task RunAsync() => Task.CompletedTask;
    }

    [Workflow]
    public sealed class Failing
    {
        [WorkflowRun]
        public Task RunAsync() => throw new ApplicationFailureException(
            "the shop is shut",
            new ApplicationFailureException("the key is lost", "Lost"),
            "Shut",
            nonRetryable: true,
            details: ["until", 9]);
    }

    [Workflow]
    public sealed class ByName
    {
        [WorkflowRun]
        public Task<string> RunAsync() =>
            Task.FromResult($"{Workflow.Info.WorkflowType} {Workflow.Info.WorkflowId} {Workflow.Info.Attempt}");
    }

    [Workflow(Dynamic = true)]
    public sealed class Anything
    {
        [WorkflowRun]
        public Task<string> RunAsync(Temporalio.Converters.IRawValue[] arguments) =>
            Task.FromResult($"{Workflow.Info.WorkflowType} with {arguments.Length} arguments");
    }

    private Task RunAsync(Func<Workbench, Task> body) => Workbench.RunAsync(
        shared.Server,
        options => options.AddWorkflow<Shop>().AddWorkflow<Silent>().AddWorkflow<Failing>().AddWorkflow<ByName>()
            .AddWorkflow<Anything>(),
        body);

    [Fact]
    public Task A_workflow_answers_with_what_its_arguments_make() => RunAsync(async bench =>
    {
        var result = await bench.ExecuteAsync((Shop shop) => shop.RunAsync(new Order("A", 2), "-1"));

        result.ShouldBe(new Order("A-1", 3));
    });

    [Fact]
    public Task An_absent_argument_arrives_as_null() => RunAsync(async bench =>
        (await bench.ExecuteAsync((Shop shop) => shop.RunAsync(new Order("A", 2), null))).Number.ShouldBe("A"));

    [Fact]
    public Task A_workflow_without_a_result_completes() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Silent silent) => silent.RunAsync());

        await handle.GetResultAsync();

        (await handle.DescribeAsync()).Status.ShouldBe(Temporalio.Api.Enums.V1.WorkflowExecutionStatus.Completed);
    });

    [Fact]
    public Task A_workflow_knows_its_type_its_id_and_its_attempt() => RunAsync(async bench =>
    {
        var options = bench.Options();

        (await bench.ExecuteAsync((ByName w) => w.RunAsync(), options)).ShouldBe($"ByName {options.Id} 1");
    });

    [Fact]
    public Task A_failure_arrives_with_message_type_details_and_cause() => RunAsync(async bench =>
    {
        var failed = await Should.ThrowAsync<WorkflowFailedException>(
            bench.ExecuteAsync((Failing failing) => failing.RunAsync()));

        var failure = failed.InnerException.ShouldBeOfType<ApplicationFailureException>();
        failure.Message.ShouldBe("the shop is shut");
        failure.ErrorType.ShouldBe("Shut");
        failure.NonRetryable.ShouldBeTrue();
        failure.Details.ElementAt<string>(0).ShouldBe("until");
        failure.Details.ElementAt<int>(1).ShouldBe(9);
        failure.InnerException.ShouldBeOfType<ApplicationFailureException>().ErrorType.ShouldBe("Lost");
    });

    [Fact]
    public Task An_unregistered_type_goes_to_the_dynamic_workflow() => RunAsync(async bench =>
    {
        var handle = await bench.Client.StartWorkflowAsync("Nowhere", [1, 2], bench.Options());

        (await handle.GetResultAsync<string>()).ShouldBe("Nowhere with 2 arguments");
    });

    [Fact]
    public Task The_result_can_be_read_again_and_again() => RunAsync(async bench =>
    {
        var handle = await bench.StartAsync((Shop shop) => shop.RunAsync(new Order("B", 0), null));

        var first = await handle.GetResultAsync();

        (await handle.GetResultAsync()).ShouldBe(first);
        (await bench.Client.GetWorkflowHandle(handle.Id).GetResultAsync<Order>()).ShouldBe(first);
    });

    [Fact]
    public Task The_result_of_an_unknown_workflow_is_not_found() => RunAsync(async bench =>
    {
        var error = await Should.ThrowAsync<RpcException>(bench.Client.GetWorkflowHandle("nobody").GetResultAsync());

        error.Code.ShouldBe(RpcException.StatusCode.NotFound);
        error.Message.ShouldBe("workflow not found for ID: nobody");
    });
}
