using System.Text.Json;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

/// <summary>The sample shop's day, ticket by ticket, as the local tier handles it.</summary>
public sealed class DemoDayTests
{
    [Fact]
    public async Task Trace_of_the_day()
    {
        foreach (var ticket in File.ReadLines(Path.Combine(Samples.Root, "tickets.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement).GroupBy(row => row.GetProperty("ticket").GetString()))
        {
            using var desk = await Desk.OpenAsync();
            foreach (var row in ticket.DistinctBy(row => row.GetProperty("deliveryId").GetString()))
            {
                var channel = Enum.Parse<Channel>(row.GetProperty("channel").GetString()!, ignoreCase: true);
                var text = row.GetProperty("text").GetString()!;
                var said = await desk.HearsAsync(channel, row.GetProperty("from").GetString()!, text);
                TestContext.Current.SendDiagnosticMessage($"{ticket.Key} <- {text}\n   {said.Perception!.Intent} {said.Perception.Confidence} {said.Perception.Language} {string.Join(',', said.Perception.Risks)} {said.Perception.Sentiment}\n   -> {said.Kind} {said.Draft.Reason} [{said.Draft.Author}] {said.Words} {string.Join(';', said.Draft.Proposals.Select(p => p.Action + " " + p.Summary))}");
                Console.WriteLine($"{ticket.Key} <- {text}\n   {said.Perception!.Intent} {said.Perception.Confidence} {said.Perception.Language} {string.Join(',', said.Perception.Risks)} {said.Perception.Sentiment}\n   -> {said.Kind} {said.Draft.Reason} [{said.Draft.Author}] {said.Words} {string.Join(';', said.Draft.Proposals.Select(p => p.Action + " " + p.Summary))}");
                if (said.Kind == DraftKind.Actions)
                    Console.WriteLine("   => " + (await desk.ActsAsync(said)).Words);
            }
        }
    }
}
