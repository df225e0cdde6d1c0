using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Api;

/// <summary>
/// Answers every exception with a problem document (RFC 9457). What was not foreseen is logged and not told.
/// </summary>
internal sealed class ProblemHandler(
    IProblemDetailsService problems, ILogger<ProblemHandler> logger) : IExceptionHandler
{
    private const string RetrySeconds = "5";

    public async ValueTask<bool> TryHandleAsync(
        HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        var problem = Describe(exception) ?? Unforeseen(http, exception);
        http.Response.StatusCode = problem.Status!.Value;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = RetrySeconds;
        }

        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = http, ProblemDetails = problem });
    }

    private static ProblemDetails? Describe(Exception exception) => exception switch
    {
        ApiException refused => refused.Kind.With(refused.Message),
        StewardException error => ProblemKinds.Of(error.Type).With(error.Message),
        BadHttpRequestException { StatusCode: 413 } => ProblemKinds.TooLarge.With(
            $"The body is over {ApiLimits.BodyBytes:N0} bytes, the most that is taken; send long texts and " +
            "recordings by reference."),
        BadHttpRequestException { InnerException: JsonException json } => ProblemKinds.Malformed.With(
            JsonFaults.Explain(json)),
        BadHttpRequestException { StatusCode: 415 } => ProblemKinds.NotJson.With(
            "The body's Content-Type is not application/json; send JSON and say so in the header."),
        BadHttpRequestException bad => ProblemKinds.Invalid.With(bad.Message),
        _ => null,
    };

    private ProblemDetails Unforeseen(HttpContext http, Exception exception)
    {
        ApiLog.Unforeseen(logger, http.Request.Method, http.GetEndpoint()?.DisplayName ?? "?", exception);
        return ProblemKinds.Unforeseen.With(
            $"The request failed inside Steward; its log has the cause under trace {http.TraceIdentifier}. " +
            "Repeat it with the same Idempotency-Key: nothing happens twice.");
    }
}
