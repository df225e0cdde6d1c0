using System.Text.RegularExpressions;
using Steward.Tests.Fixtures;
using Temporalio.Api.Common.V1;
using Temporalio.Client;

namespace Steward.Engine.Tests.Conformance;

/// <summary>Search attributes, memo and markers: the events they leave, what descriptions show, and what is refused.</summary>
public sealed class MarkConformanceTests(SharedServer shared)
{
    private Task CompareAsync(string how, bool refused = false)
    {
        var scenario = new Scenario(shared, $"mark-{how}")
        {
            Replays = !refused,
            Mask = text => Regex.Replace(
                Regex.Replace(text, "x{100,}", match => $"<{match.Length} characters>"),
                "unversioned:[0-9a-f-]+", "unversioned:<build>"),
        };
        return scenario.RunAsync(
            options => options.AddWorkflow<Marks>().AddAllActivities(new Marks.Acts()),
            async bench => await bench.StartAsync((Marks w) => w.RunAsync(how), Options(bench)),
            async (_, handle) =>
            {
                await Scenario.EndAsync(handle);
                scenario.Say(await DescribedAsync(handle));
            });
    }

    private static WorkflowOptions Options(Workbench bench)
    {
        var options = Scenario.Options(bench);
        options.Memo = new Dictionary<string, object> { ["colour"] = "red" };
        return options;
    }

    private static async Task<string> DescribedAsync(WorkflowHandle handle)
    {
        var info = (await handle.DescribeRawAsync()).WorkflowExecutionInfo;
        return $"memo: {Text(info.Memo?.Fields)}\nattributes: {Text(info.SearchAttributes?.IndexedFields)}\n";
    }

    private static string Text(IEnumerable<KeyValuePair<string, Payload>>? fields) => string.Join(", ", (fields ?? [])
        .OrderBy(field => field.Key, StringComparer.Ordinal)
        .Select(field => $"{field.Key} = {field.Value.Data.ToStringUtf8()}{Type(field.Value)}"));

    private static string Type(Payload value) =>
        value.Metadata.TryGetValue("type", out var type) ? $" ({type.ToStringUtf8()})" : "";

    [Theory]
    [InlineData("every-type")]
    [InlineData("taken-away")]
    [InlineData("empty")]
    [InlineData("memo")]
    [InlineData("patch")]
    [InlineData("failing-local-activity")]
    [InlineData("summary")]
    public Task What_a_workflow_marks_itself_with_is_written_as_on_a_real_server(string how) => CompareAsync(how);

    [Theory]
    [InlineData("unknown")]
    [InlineData("word-for-number")]
    [InlineData("word-for-time")]
    [InlineData("fraction-for-number")]
    [InlineData("list-for-keyword")]
    [InlineData("the-servers-own")]
    [InlineData("large")]
    public Task What_an_attribute_cannot_hold_is_refused_in_the_same_words(string how) => CompareAsync(how, refused: true);
}
