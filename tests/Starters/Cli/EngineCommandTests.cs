using System.Text.Json;
using Steward.Starters.Cli;
using Steward.Tests.Fixtures;
using Temporalio.Client;

namespace Steward.Starters.Tests.Cli;

public sealed class EngineCommandTests
{
    /// <summary>Field 41 of proc(5)'s stat, counted from the third.</summary>
    private const int PolicyAfterName = 38;

    [Theory]
    [InlineData("engine")]
    [InlineData("engine", "--in-memory", "--data", "x.db")]
    public async Task The_engine_wants_a_file_or_memory_and_not_both(params string[] line)
    {
        var (code, _, error) = await Typed.RunAsync(line);

        code.ShouldBe(ExitCodes.Usage);
        error.ShouldContain("Name a file with --data, or say --in-memory: exactly one of them.");
    }

    [Theory]
    [InlineData("--search-attribute", "Team=Colour", "--search-attribute is 'Team=Colour'; it must be Name=Type")]
    [InlineData("--search-attribute", "WorkflowId=Keyword", "'WorkflowId=Keyword'; WorkflowId is a name of the server's own")]
    [InlineData("--ip", "nowhere", "--ip is 'nowhere'; it must be an IP address")]
    [InlineData("--port", "99999", "--port is '99999'; it must be a whole number from 0 to 65535.")]
    [InlineData("--ui-port", "x", "--ui-port is 'x'; it must be a whole number from 0 to 65535.")]
    [InlineData("--suggest-continue-as-new", "0", "--suggest-continue-as-new is '0'; it must be a whole number from 1")]
    [InlineData("--namespace", " ", "--namespace is blank; it must be a name")]
    public async Task A_wrong_value_is_named_with_its_rule(string option, string value, string said)
    {
        var (code, _, error) = await Typed.RunAsync("engine", "--in-memory", option, value);

        code.ShouldBe(ExitCodes.Usage);
        error.ShouldContain(said);
    }

    [Theory]
    [InlineData("Team has been given type Keyword before", "--search-attribute", "Team=Keyword", "--search-attribute", "Team=Int")]
    [InlineData("one of them", "--headless", "--ui-port", "8080")]
    public async Task What_contradicts_itself_is_refused(string said, params string[] options)
    {
        var (code, _, error) = await Typed.RunAsync(["engine", "--in-memory", .. options]);

        code.ShouldBe(ExitCodes.Usage);
        error.ShouldContain(said);
    }

    [Fact]
    public async Task The_engine_says_where_it_listens_serves_any_client_and_ends_well_when_told_to_stop()
    {
        using var stop = new CancellationTokenSource();
        await using var output = new StringWriter();
        string[] line = ["engine", "--in-memory", "--port", "0", "--json", "--search-attribute", "Team=Keyword"];
        var running = CommandLine.RunAsync(line, output, TextWriter.Null, stop.Token);
        var said = await Eventually.GetAsync(() => Task.FromResult(output.ToString()), text => text.Contains('}'));
        var address = JsonDocument.Parse(said).RootElement.GetProperty("address").GetString()!;

        var client = await TemporalClient.ConnectAsync(new(address));
        (await client.ListWorkflowsAsync("Team = 'red'").ToListAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        await stop.CancelAsync();

        (await running).ShouldBe(ExitCodes.Ok);
    }

    [Fact]
    public async Task The_engine_does_not_push_aside_those_it_serves_on_Linux()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Scheduling policies are Linux's.");
        using var stop = new CancellationTokenSource();
        await using var output = new StringWriter();
        var running = CommandLine.RunAsync(
            ["engine", "--in-memory", "--port", "0", "--json"], output, TextWriter.Null, stop.Token);
        await Eventually.GetAsync(() => Task.FromResult(output.ToString()), text => text.Contains('}'));

        var stat = await File.ReadAllTextAsync("/proc/self/stat", TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await running;

        var afterName = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        afterName[PolicyAfterName].ShouldBe("3", "SCHED_BATCH");
    }
}
