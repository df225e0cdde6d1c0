using System.Diagnostics;
using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;
using Temporalio.Testing;

namespace Steward.Activities.Tests.Models;

/// <summary>A model's turn as the worker and the operator see it.</summary>
public sealed class ModelActivityTests
{
    [Fact]
    public async Task A_slow_model_is_called_off_by_cancellation_and_heartbeats_until_then()
    {
        await using var server = await OpenAiServer.StartAsync(OpenAiReply.Never());
        using var desk = await OpenAsync(server);
        using var worker = new CancellationTokenSource();
        var beats = 0;
        var environment = new ActivityEnvironment
        {
            CancellationTokenSource = worker,
            Heartbeater = _ =>
            {
                beats++;
                worker.Cancel();
            },
        };

        await Should.ThrowAsync<OperationCanceledException>(
            () => environment.RunAsync(() => desk.HearsAsync("How long does shipping take?")));

        beats.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_call_leaves_a_gen_ai_span_without_the_customers_words()
    {
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Steward.Models",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = await OpenAiServer.StartAsync(OpenAiReply.Answer("handover"));
        using var desk = await OpenAsync(server);

        await desk.HearsAsync("How long does shipping to Elephantville take?");

        var tags = spans.SelectMany(span => span.TagObjects).Select(tag => $"{tag.Key}={tag.Value}").ToList();
        tags.ShouldContain("gen_ai.request.model=gpt");
        tags.ShouldContain("gen_ai.usage.input_tokens=1000");
        tags.ShouldNotContain(tag => tag.Contains("Elephantville", StringComparison.Ordinal));
    }

    private static Task<Desk> OpenAsync(OpenAiServer server) => Desk.OpenAsync(
        shop: null,
        model: "openai",
        ("Models:OpenAI:Endpoint", server.Address + "/v1"),
        ("Models:OpenAI:Model", "gpt"),
        ("Models:OpenAI:ApiKey", "key"));
}
