using System.Security.Cryptography;
using System.Text;
using Steward.Activities.Storage.Requests;
using Steward.Client;
using Steward.Starters.Api;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Idempotency;

/// <summary>
/// Makes every POST with an Idempotency-Key repeatable: same key and body, same answer; another body is a problem.
/// </summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next, RequestKeys keys)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || OnceKey.Given(http) is not { } key)
        {
            await next(http);
            return;
        }

        var scope = Hash(
            Encoding.UTF8.GetBytes($"{http.Request.Headers[StewardHeaders.Agent]}\n{http.Request.Path}\n{key}"));
        var found = await keys.BeginAsync(scope, await HashBodyAsync(http));
        await (found.State switch
        {
            KeyState.Fresh => AnswerAsync(http, scope),
            KeyState.Answered => RepeatAsync(http, found.Answer!),
            KeyState.OtherBody => throw new StewardException(
                ErrorTypes.KeyReused,
                $"{StewardHeaders.IdempotencyKey} '{key}' stands for a request with another body; a new request " +
                "needs a new key."),
            _ => throw new ApiException(
                ProblemKinds.UnderWay,
                $"The request with {StewardHeaders.IdempotencyKey} '{key}' is being answered at this moment; repeat " +
                "it in a second for its answer."),
        });
    }

    private static async Task<string> HashBodyAsync(HttpContext http)
    {
        http.Request.EnableBuffering(bufferThreshold: ApiLimits.BodyBytes + 1);
        var hash = await SHA256.HashDataAsync(http.Request.Body, http.RequestAborted);
        http.Request.Body.Position = 0;
        return Convert.ToHexStringLower(hash);
    }

    private static string Hash(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));

    private static async Task RepeatAsync(HttpContext http, KeyedAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        http.Response.Headers[StewardHeaders.Replayed] = "true";
        if (answer.Location is not null)
        {
            http.Response.Headers.Location = answer.Location;
        }

        await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }

    private async Task AnswerAsync(HttpContext http, string scope)
    {
        var wire = http.Response.Body;
        using var copy = new MemoryStream();
        http.Response.Body = copy;
        try
        {
            await next(http);
        }
        catch
        {
            await keys.ReleaseAsync(scope);
            throw;
        }
        finally
        {
            http.Response.Body = wire;
        }

        await RememberAsync(http.Response, scope, copy.ToArray());
        await wire.WriteAsync(copy.ToArray(), http.RequestAborted);
    }

    private Task RememberAsync(HttpResponse response, string scope, byte[] body) =>
        response.StatusCode is >= 200 and < 300
        ? keys.CompleteAsync(
            scope, new KeyedAnswer(response.StatusCode, response.ContentType, Location(response), body))
        : keys.ReleaseAsync(scope);

    private static string? Location(HttpResponse response) =>
        response.Headers.Location.ToString() is { Length: > 0 } location ? location : null;
}
