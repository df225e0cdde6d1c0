using Google.Protobuf.WellKnownTypes;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Workflows;

/// <summary>What operators set for a whole namespace.</summary>
public sealed class NamespaceTests(SharedServer shared)
{
    private ITemporalClient Client => shared.Server.Client;

    [Fact]
    public async Task A_namespace_gets_another_description_and_keeps_its_runs_longer()
    {
        var told = $"changed {Guid.NewGuid():N}";

        await Client.WorkflowService.UpdateNamespaceAsync(new()
        {
            Namespace = shared.Server.Namespace,
            UpdateInfo = new() { Description = told },
            Config = new() { WorkflowExecutionRetentionTtl = Duration.FromTimeSpan(TimeSpan.FromDays(5)) },
        });

        var seen = await Client.WorkflowService.DescribeNamespaceAsync(new() { Namespace = shared.Server.Namespace });
        seen.NamespaceInfo.Description.ShouldBe(told);
        seen.Config.WorkflowExecutionRetentionTtl.ToTimeSpan().ShouldBe(TimeSpan.FromDays(5));
    }

    [Fact]
    public async Task A_namespace_that_is_not_there_cannot_be_changed()
    {
        var error = await Should.ThrowAsync<RpcException>(
            Client.WorkflowService.UpdateNamespaceAsync(new() { Namespace = "nowhere" }));

        error.Code.ShouldBe(RpcException.StatusCode.NotFound);
    }

    [Theory]
    [InlineData("WorkflowId")]
    [InlineData("ExecutionStatus")]
    [InlineData("TemporalScheduledById")]
    public async Task A_name_of_the_servers_own_cannot_be_registered(string name)
    {
        var error = await Should.ThrowAsync<RpcException>(Client.Connection.OperatorService.AddSearchAttributesAsync(new()
        {
            Namespace = shared.Server.Namespace,
            SearchAttributes = { [name] = IndexedValueType.Keyword },
        }));

        (error.Code, error.Message).ShouldBe(
            (RpcException.StatusCode.InvalidArgument, $"Search attribute {name} is reserved by system."));
    }
}
