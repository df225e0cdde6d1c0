using System.Text.Json.Nodes;
using Steward.Starters.Cli;
using Steward.Starters.Tests.Cli;
using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;
using Temporalio.Client;

namespace Steward.Starters.Tests.Temporal;

/// <summary>What <c>steward temporal setup</c> does on a real server.</summary>
public sealed class SetupTests
{
    private readonly string address = RequiredServer.Address("TEMPORAL_ADDRESS");
    private readonly string space = $"steward-setup-{Guid.NewGuid():N}";

    [Fact]
    public async Task It_makes_the_namespace_and_every_search_attribute_says_so_and_a_second_run_changes_nothing()
    {
        var first = await RunAsync("--create-namespace", "--retention-days", "2");
        var second = await RunAsync();

        first["changed"]!.GetValue<bool>().ShouldBeTrue();
        Steps(first, done: true).ShouldBe([space, .. SearchAttributes.All.Select(key => key.Name)]);
        second["changed"]!.GetValue<bool>().ShouldBeFalse();
        Steps(second, done: false).ShouldBe(Steps(first, done: true));
        var client = await TemporalClient.ConnectAsync(new(address) { Namespace = space });
        var made = await client.WorkflowService.DescribeNamespaceAsync(new() { Namespace = space });
        made.Config.WorkflowExecutionRetentionTtl.ToTimeSpan().ShouldBe(TimeSpan.FromDays(2));
        await client.OperatorService.DeleteNamespaceAsync(new() { Namespace = space });
    }

    [Fact]
    public async Task A_namespace_that_is_not_there_is_told_with_the_command_that_makes_it()
    {
        var (code, output, error) = await Typed.RunAsync(Line());

        code.ShouldBe(ExitCodes.NotFound);
        output.ShouldBeEmpty();
        string.Join(' ', error.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).ShouldContain("steward temporal setup --create-namespace");
    }

    private async Task<JsonNode> RunAsync(params string[] more)
    {
        var (code, output, error) = await Typed.RunAsync([.. Line(), .. more]);
        code.ShouldBe(ExitCodes.Ok, error);
        return JsonNode.Parse(output)!;
    }

    private string[] Line() =>
        ["temporal", "setup", "--json", "--temporal", address, "--set", $"Temporal:Namespace={space}"];

    private static string[] Steps(JsonNode report, bool done) =>
    [
        .. report["steps"]!.AsArray().Where(step => step!["done"]!.GetValue<bool>() == done)
            .Select(step => step!["name"]!.GetValue<string>()),
    ];
}
