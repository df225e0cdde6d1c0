using System.Text.Json;
using System.Text.Json.Nodes;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

/// <summary>
/// The tau2 retail benchmark's reasons for a call, in the customers' words: unsure means a question or a person, never
/// a wrong action.
/// </summary>
public sealed class Tau2Tests
{
    private const int MostTurns = 8;

    [Fact]
    public async Task No_reason_for_a_call_leads_to_an_action_that_the_benchmark_does_not_expect()
    {
        var folder = Samples.Data is { } data ? Path.Combine(data, "tau2_retail") : null;
        Assert.SkipWhen(
            folder is null || !Directory.Exists(folder),
            "shared/data/tau2_retail is not here; set STEWARD_DATA to the folder that has it.");
        using var desk = await Desk.OpenAsync(shop: folder);
        var tasks = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(folder!, "tasks.json"), TestContext.Current.CancellationToken));
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var task in tasks.RootElement.EnumerateArray())
        {
            var (end, proposals) = await PlayAsync(desk, task);
            ends[end] = ends.GetValueOrDefault(end) + 1;
            wrong.AddRange(proposals.Where(proposal => !Expected(task).Contains(proposal, StringComparer.Ordinal))
                .Select(proposal => $"{task.GetProperty("id")}: {proposal}"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Join(", ", ends.Select(end => $"{end.Key} {end.Value}")));
        wrong.ShouldBeEmpty();
    }

    private static async Task<(string End, List<string> Proposals)> PlayAsync(Desk desk, JsonElement task)
    {
        var instructions = task.GetProperty("user_scenario").GetProperty("instructions");
        desk.Ticket = $"tau-{task.GetProperty("id")}";
        var proposals = new List<string>();
        var said = await desk.HearsAsync(instructions.GetProperty("reason_for_call").GetString()!);
        var trace = new List<string> { $"#### {task.GetProperty("id")} {instructions.GetProperty("reason_for_call")}" };
        var told = false;
        for (var turn = 0; turn < MostTurns; turn++)
        {
            trace.Add($"  -> {said.Kind} {said.Draft.Reason} [{said.Draft.Author}] {said.Words}");
            if (said.Kind == DraftKind.Actions)
            {
                foreach (var proposal in said.Draft.Proposals)
                    proposals.Add(
                        Canonical(
                            proposal.Action,
                            JsonNode.Parse(
                                (await desk.Get<IProposalDesk>().GetAsync(proposal.ProposalId)).ArgumentsJson)!));
                break;
            }

            if (said.Kind != DraftKind.Question)
                break;
            if (said.Words!.Contains("who you are", StringComparison.Ordinal) && !told)
            {
                told = true;
                said = await desk.HearsAsync(instructions.GetProperty("known_info").GetString()!);
            }
            else if (said.Words!.Contains("answer \"yes\"", StringComparison.Ordinal))
            {
                said = await desk.HearsAsync("yes");
            }
            else
            {
                break;
            }
        }

        trace.AddRange(
            proposals.Select(
                proposal =>
                    $"  => {(Expected(task).Contains(proposal, StringComparer.Ordinal) ? "right" : "WRONG")} " +
                    $"{proposal}"));
        if (Environment.GetEnvironmentVariable("TRACE") is not null)
            Console.WriteLine(string.Join('\n', trace));
        return (said.Kind.ToString() + (said.Draft.Reason is { } reason ? $" {reason}" : string.Empty), proposals);
    }

    private static List<string> Expected(JsonElement task) =>
    [
        .. task.GetProperty("evaluation_criteria").GetProperty("actions").EnumerateArray()
            .Select(
                action => Canonical(
                    action.GetProperty("name").GetString()!,
                    JsonNode.Parse(action.GetProperty("arguments").GetRawText())!)),
    ];

    private static string Canonical(string action, JsonNode arguments)
    {
        var pairs = arguments.AsObject().OrderBy(pair => pair.Key, StringComparer.Ordinal);
        return $"{action} {string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value?.ToJsonString()}"))}";
    }
}
