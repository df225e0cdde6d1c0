using Steward.Tests.Fixtures;

namespace Steward.Starters.Tests.Telemetry;

/// <summary>A conversation that is read anew from its history tells nothing a second time.</summary>
[Collection(ObservedSteward.Alone)]
public sealed class ReplayTests
{
    private readonly string ticket = $"T-{Guid.NewGuid():N}";

    [Fact]
    public async Task A_conversation_that_another_process_goes_on_with_repeats_no_span_and_no_figure()
    {
        var collector = RequiredServer.Address("OTEL_EXPORTER_OTLP_ENDPOINT");
        var file = RequiredServer.Address("OTEL_FILE");
        var from = new FileInfo(file).Length;
        await using var steward = await ObservedSteward.StartAsync(collector);
        await steward.DeliverAsync(ticket, "ada@canary.example", "How long is shipping?");
        await Eventually.GetAsync(
            () => Task.FromResult(steward.Receiver.Requests.Count), count => count > 0, TimeSpan.FromSeconds(60));

        await steward.RestartAsync(collector);
        await steward.SolveAsync(ticket, "It takes five days.");
        await steward.StopAsync();

        var exported = await Eventually.GetAsync(
            () => ExportedTelemetry.ReadAsync(file, from, steward.Service),
            found => found.Total("steward.ticket.resolution") > 0
                && found.Spans.Any(span => span.Name == "HandleUpdate:Reply"),
            TimeSpan.FromSeconds(40));
        Count(exported, "RunWorkflow:Conversation").ShouldBe(1);
        Count(exported, "HandleUpdate:Receive").ShouldBe(1);
        Count(exported, "HandleUpdate:Claim").ShouldBe(1);
        Count(exported, "HandleUpdate:Reply").ShouldBe(1);
        exported.Total("steward.ticket.first_response").ShouldBe(1);
        exported.Total("steward.ticket.resolution").ShouldBe(1);
        exported.Total("steward.ticket.human_touches").ShouldBe(2, "a claim and a reply");
        exported.Total("steward.model.cost").ShouldBe(steward.Model.Requests.Count);
    }

    private int Count(ExportedTelemetry exported, string name) =>
        exported.Spans.Count(span => span.Name == name && span.Attributes["temporalWorkflowID"] == $"ticket/{ticket}");
}
