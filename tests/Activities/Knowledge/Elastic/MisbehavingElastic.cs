using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Steward.Activities.Tests.Knowledge.Elastic;

/// <summary>
/// Stands on loopback where Elasticsearch would, and fails as it is told: how it works is tested on the real server.
/// </summary>
internal sealed class MisbehavingElastic : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> answers = new();
    private readonly ConcurrentQueue<(string Method, string Path, string? Authorization, string Body)> requests = new();

    private MisbehavingElastic(WebApplication app) => this.app = app;

    public IReadOnlyList<(string Method, string Path, string? Authorization, string Body)> Requests => [.. requests];

    public string Url => app.Urls.Single();

    public static async Task<MisbehavingElastic> StartAsync(
        Action<Microsoft.AspNetCore.Server.Kestrel.Core.ListenOptions>? listen = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, at => listen?.Invoke(at)));
        var server = new MisbehavingElastic(builder.Build());
        server.app.MapFallback(server.AnswerAsync);
        await server.app.StartAsync();
        return server;
    }

    public MisbehavingElastic Then(int status, string body, string? retryAfter = null) => Then(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.RetryAfter = retryAfter;
        await context.Response.WriteAsync(body);
    });

    /// <summary>Cuts the connection before answering.</summary>
    public MisbehavingElastic ThenCut() => Then(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    /// <summary>Cuts the connection in the middle of the answer.</summary>
    public MisbehavingElastic ThenCutWithin() => Then(async context =>
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("""{"hits":{"hits":[""");
        await context.Response.Body.FlushAsync();
        context.Abort();
    });

    /// <summary>Never answers while the asker waits.</summary>
    public MisbehavingElastic ThenHang() => Then(async context =>
    {
        var gone = new TaskCompletionSource();
        await using var _ = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    });

    public MisbehavingElastic Then(Func<HttpContext, Task> answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        requests.Enqueue((
            context.Request.Method,
            context.Request.Path,
            context.Request.Headers.Authorization,
            await reader.ReadToEndAsync()));
        if (answers.TryDequeue(out var answer))
        {
            await answer(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        await context.Response.WriteAsync("""{"error":{"type":"not_told","reason":"no answer was prepared"}}""");
    }
}
