using System.Diagnostics;
using System.Text.RegularExpressions;
using Steward.Starters.Tests.Stack;
using Steward.Tests.Fixtures;

namespace Steward.Starters.Tests.Telemetry;

/// <summary>A ticket through everything, and what the collector has written down of it.</summary>
[Collection(ObservedSteward.Alone)]
public sealed partial class TraceTests
{
    private static readonly string[] Steps =
    [
        "POST /v1/webhooks/{source}", "UpdateWithStartWorkflow:Receive", "RunWorkflow:Conversation",
        "HandleUpdate:Receive", "RunActivity:policy.pin", "RunActivity:understanding.perceive",
        "RunActivity:reasoning.compose-with-model", "search passages", "chat scripted", "RunActivity:delivery.deliver",
        "SELECT messages", "INSERT deliveries", "send webhook", "POST",
    ];

    private static readonly string[] Figures =
    [
        "steward.ticket.first_response", "steward.ticket.resolution", "steward.ticket.escalations", "steward.ticket.human_touches",
        "steward.sla.breaches",
        "steward.model.tokens", "steward.model.cost",
        "temporal_workflow_task_schedule_to_start_latency", "temporal_activity_schedule_to_start_latency",
        "gen_ai.client.token.usage", "gen_ai.client.operation.duration", "http.server.request.duration",
        "http.client.request.duration",
    ];

    /// <summary>A real server alone counts what waits.</summary>
    private static readonly string[] Backlog = ["steward.queue.lag", "steward.queue.backlog"];

    private readonly string ticket = $"T-{Guid.NewGuid():N}";
    private readonly string canary = $"zelda{Guid.NewGuid():N}";

    [Fact]
    public async Task A_ticket_is_one_trace_from_the_webhook_to_the_delivery_with_metrics_logs_and_nothing_personal()
    {
        var collector = RequiredServer.Address("OTEL_EXPORTER_OTLP_ENDPOINT");
        var file = RequiredServer.Address("OTEL_FILE");
        var from = new FileInfo(file).Length;
        await using var steward = await ObservedSteward.StartAsync(collector);

        await PlayAsync(steward);
        await Eventually.GetAsync(
            () => ExportedTelemetry.ReadAsync(file, from, steward.Service),
            found => found.Total("steward.sla.breaches") > 0,
            TimeSpan.FromSeconds(40));
        await steward.StopAsync();

        var exported = await Eventually.GetAsync(
            () => ExportedTelemetry.ReadAsync(file, from, steward.Service),
            found => found.LoggedTraces.Count > 0
                && Figures.Concat(steward.IsEmbedded ? [] : Backlog).All(found.Metrics.Contains),
            TimeSpan.FromSeconds(40));
        ShouldBeOneTree(exported);
        ShouldFollowTheConventions(exported.Spans);
        ShouldKnowWhatIsAskedFor(exported.Metrics);
        Figures.Where(name => exported.Total(name) <= 0).ShouldBeEmpty();
        Personal.Where(word => exported.Text.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private IEnumerable<string> Personal =>
        [canary, $"{canary}@canary.example", "4111 1111 1111 1111", "4111111111111111", "555 0147", "marzipan"];

    private async Task PlayAsync(ObservedSteward steward)
    {
        await steward.DeliverAsync(
            ticket,
            $"{canary}@canary.example",
            $"I am {canary} of 99 Marzipan Crescent, card 4111 1111 1111 1111, +1 303 555 0147. How long is shipping?");
        await Eventually.GetAsync(
            () => Task.FromResult(steward.Receiver.Requests.Count), count => count > 0, TimeSpan.FromSeconds(60));
        steward.Model.Requests.ShouldNotBeEmpty();
        await steward.SolveAsync(ticket, $"Dear {canary}, it takes five days.");
        await steward.DeliverAsync($"{ticket}-late", $"{canary}@canary.example", "My lawyer will sue you, this is legal action.");
    }

    private void ShouldBeOneTree(ExportedTelemetry exported)
    {
        var taken = exported.Spans.Single(span =>
            span.Name == "UpdateWithStartWorkflow:Receive" && span.Attributes["temporalWorkflowID"] == $"ticket/{ticket}");
        var trace = exported.Spans.Where(span => span.TraceId == taken.TraceId).ToList();
        var root = trace.Single(span => span.Name == Steps[0]);
        Steps.Except(trace.Select(span => span.Name)).ShouldBeEmpty();
        var ids = trace.Select(span => span.SpanId).ToHashSet(StringComparer.Ordinal);
        trace.Where(span => !ids.Contains(span.ParentId)).ShouldHaveSingleItem().ShouldBe(root);
        root.ParentId.ShouldBeEmpty();
        exported.LoggedTraces.ShouldContain(root.TraceId);
    }

    /// <summary>Dashboards and alerts ask for metrics that exist, but for what a good day does not show.</summary>
    private static void ShouldKnowWhatIsAskedFor(IReadOnlySet<string> metrics)
    {
        string[] labels = ["gen_ai_request_model", "http_response_status_code", "http_route"];
        string[] known = [.. metrics.Select(name => name.Replace('.', '_')), .. Backlog, .. labels];
        var stack = Path.Combine(Compose.Root, "docs", "stack");
        var asked = AskedFor().Matches(
            File.ReadAllText(Path.Combine(stack, "alerts.yml"))
            + File.ReadAllText(Path.Combine(stack, "grafana", "dashboards", "steward.json")));
        asked.Count.ShouldBeGreaterThan(20);
        asked.Select(match => match.Value).Distinct(StringComparer.Ordinal)
            .Where(name => !known.Any(metric => name.StartsWith(metric.Replace('.', '_'), StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b(?:steward|temporal|gen_ai|http|aspnetcore|dotnet)_[a-zA-Z_]+(?=[\[{)\s])", RegexOptions.None, 1_000)]
    private static partial Regex AskedFor();

    private static void ShouldFollowTheConventions(IReadOnlyList<ExportedSpan> spans)
    {
        var http = spans.First(span => span.Name == Steps[0]).Attributes;
        http["http.request.method"].ShouldBe("POST");
        http["http.route"].ShouldBe("/v1/webhooks/{source}");
        http["http.response.status_code"].ShouldBe("202");
        var chat = spans.First(span => span.Name == "chat scripted").Attributes;
        chat["gen_ai.operation.name"].ShouldBe("chat");
        chat["gen_ai.request.model"].ShouldBe("scripted");
        chat["gen_ai.usage.input_tokens"].ShouldBe("1000");
        var sql = spans.First(span => span.Name == "INSERT deliveries").Attributes;
        sql["db.system.name"].ShouldBe("sqlite");
        sql["db.query.text"].ShouldContain("@");
        spans.First(span => span.Name == "search passages").Attributes["db.operation.name"].ShouldBe("search");
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_listens_to_what_happens()
    {
        await using var steward = await ObservedSteward.StartAsync(collector: null);

        await PlayAsync(steward);

        new ActivitySource("Steward.Temporal").HasListeners().ShouldBeFalse();
        new ActivitySource("Steward.Storage").HasListeners().ShouldBeFalse();
    }
}
