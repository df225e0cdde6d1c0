using System.Text.RegularExpressions;
using Steward.Tests.Fixtures;
using Temporalio.Client;

namespace Steward.Engine.Tests.Conformance;

/// <summary>A workflow that asks for too much is refused in the same words, and ends or goes on in the same way.</summary>
public sealed class BurdenConformanceTests(SharedServer shared)
{
    private Task CompareAsync(string how) => new Scenario(shared, $"burden-{how}")
    {
        Replays = false,
        Mask = text => Regex.Replace(text, "x{100,}", match => $"<{match.Length} characters>"),
    }.RunAsync(
        options => options.AddWorkflow<Burdens>().AddAllActivities(new Burdens.Acts()),
        bench => StartAsync(bench, how),
        (_, handle) => Scenario.EndAsync(handle));

    private static async Task<WorkflowHandle> StartAsync(Workbench bench, string how) =>
        await bench.StartAsync((Burdens w) => w.RunAsync(how), Scenario.Options(bench));

    [Theory]
    [InlineData("many-activities")]
    [InlineData("many-children")]
    [InlineData("many-signals")]
    [InlineData("many-cancels")]
    public Task More_under_way_at_once_than_a_server_grants_is_refused(string how) => CompareAsync(how);

    [Theory]
    [InlineData("large-result")]
    [InlineData("large-failure")]
    [InlineData("large-activity-input")]
    [InlineData("large-activity-result")]
    [InlineData("large-child-input")]
    [InlineData("large-signal")]
    [InlineData("large-continuation")]
    [InlineData("large-memo")]
    [InlineData("large-together")]
    public Task More_bytes_than_a_server_takes_are_refused(string how) => CompareAsync(how);

    [Theory]
    [InlineData("long-activity-id")]
    [InlineData("long-child-id")]
    [InlineData("long-signal-name")]
    public Task A_longer_name_than_a_server_takes_is_refused(string how) => CompareAsync(how);
}
