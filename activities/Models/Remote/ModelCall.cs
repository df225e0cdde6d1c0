using System.ClientModel;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.AI;
using Steward.Workflows.Contracts;
using Temporalio.Exceptions;

namespace Steward.Activities.Models.Remote;

/// <summary>One call to a model, with failures turned into the types that the workflow decides by.</summary>
internal static class ModelCall
{
    private const HttpStatusCode NoAnswer = default;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(2);

    public static async Task<ChatResponse> AskAsync(
        RemoteModel model,
        IReadOnlyList<ChatMessage> messages,
        ChatOptions options,
        TimeSpan timeout,
        CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            return await model.Client.GetResponseAsync(messages, options, limit.Token);
        }
        catch (ClientResultException error)
        {
            throw Refused(model, error);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Unavailable(model, $"did not answer within {timeout.TotalSeconds:0} s", null);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or AggregateException)
        {
            throw Unavailable(model, $"could not be reached or broke off ({error.GetType().Name})", null);
        }
        catch (Exception error) when (
            error is System.Text.Json.JsonException or FormatException or InvalidOperationException
            or KeyNotFoundException or ArgumentException)
        {
            throw Malformed(model, $"answered no chat completion ({error.GetType().Name})");
        }
    }

    public static ApplicationFailureException Malformed(RemoteModel model, string what) =>
        new($"Model '{model.Name}' {what}; another model or a person must take the turn.",
            errorType: ErrorTypes.MalformedAnswer, nonRetryable: true);

    private static ApplicationFailureException Refused(RemoteModel model, ClientResultException error) =>
        (HttpStatusCode)error.Status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(
                $"Model '{model.Name}' refused the key with {error.Status}; set a valid key for its endpoint.",
                errorType: ErrorTypes.Unauthorized, nonRetryable: true),
            HttpStatusCode.TooManyRequests => Unavailable(model, "answered 429", Delay(error)),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError =>
                Unavailable(model, $"answered {error.Status}", Delay(error)),
            NoAnswer => Unavailable(model, "broke off", null),
            _ => new(
                $"Model '{model.Name}' refused the request with {error.Status}; check its name and API version.",
                errorType: ErrorTypes.InvalidRequest, nonRetryable: true),
        };

    private static ApplicationFailureException Unavailable(RemoteModel model, string what, TimeSpan? delay) =>
        new($"Model '{model.Name}' {what}.", errorType: ErrorTypes.Unavailable, nextRetryDelay: delay);

    private static TimeSpan? Delay(ClientResultException error)
    {
        if (error.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) is not true)
            return null;
        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds))
            : null;
    }
}
