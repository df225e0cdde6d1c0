using System.ClientModel;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Embedding.Remote;

/// <summary>
/// The endpoint with its limits: a question waits a moment and asks once, passages may take their time. Every failure
/// is an outage that names the endpoint.
/// </summary>
internal sealed class RemoteGenerator(EmbeddingOptions options, EmbeddingHealth health, TimeProvider time)
    : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>A service that asks for more is tried again all the same.</summary>
    private static readonly TimeSpan MostRest = TimeSpan.FromHours(1);

    private readonly Lazy<IEmbeddingGenerator<string, Embedding<float>>> once =
        new(() => EmbeddingClients.Open(options, retries: 0));
    private readonly Lazy<IEmbeddingGenerator<string, Embedding<float>>> patient =
        new(() => EmbeddingClients.Open(options, options.Retries));

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default) =>
        await AskAsync(patient.Value, values, BatchPatience, cancellationToken);

    /// <exception cref="StewardException">The service does not answer, or did not a moment ago.</exception>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateOnceAsync(
        string question, CancellationToken cancellation) =>
        health.IsResting(TimeSpan.FromSeconds(options.PauseSeconds))
            ? throw Outage("failed a moment ago and is left alone until it has rested", null)
            : AskAsync(once.Value, [question], QuestionPatience, cancellation);

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        foreach (var client in new[] { once, patient }.Where(client => client.IsValueCreated))
            client.Value.Dispose();
    }

    private TimeSpan BatchPatience => TimeSpan.FromSeconds(options.BatchSeconds);

    private TimeSpan QuestionPatience => TimeSpan.FromMilliseconds(options.QuestionMilliseconds);

    private async Task<GeneratedEmbeddings<Embedding<float>>> AskAsync(
        IEmbeddingGenerator<string, Embedding<float>> client, IEnumerable<string> values, TimeSpan patience,
        CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            var made = await client.GenerateAsync(values, cancellationToken: either.Token);
            health.Back();
            return made;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            var outage = Outage(Reason(fault, limit.IsCancellationRequested, patience), fault);
            health.Out(outage, RestAsked(fault));
            throw outage;
        }
    }

    /// <summary>Retry-After, in seconds or as a date, up to <see cref="MostRest"/>; null without one.</summary>
    private TimeSpan? RestAsked(Exception fault)
    {
        if (fault is not ClientResultException refused
            || refused.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var given) != true
            || !RetryConditionHeaderValue.TryParse(given, out var after))
            return null;
        var rest = after.Delta ?? (after.Date - time.GetUtcNow());
        return rest > MostRest ? MostRest : rest > TimeSpan.Zero ? rest : null;
    }

    private static string Reason(Exception fault, bool late, TimeSpan patience) => fault switch
    {
        _ when late => $"did not answer in {patience.TotalSeconds:0.##} s",
        ClientResultException { Status: > 0 } refused => $"answered {refused.Status}",
        JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException =>
            "answered what is no list of vectors",
        _ => $"did not answer ({fault.GetType().Name})",
    };

    private StewardException Outage(string what, Exception? fault) => new(
        ErrorTypes.Unavailable,
        $"The embedding '{options.Name}' at {options.Endpoint} {what}. See that it runs and that its key holds, or "
        + "empty Knowledge:Embedding:Endpoint for the built-in embedding.",
        fault);
}
