using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Steward.Activities.Tests.Delivery;

/// <summary>A shop's webhook endpoint on loopback that misbehaves as it is told, one answer per request.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> answers = new();
    private readonly ConcurrentQueue<(IHeaderDictionary Headers, string Body)> requests = new();

    private Receiver(WebApplication app) => this.app = app;

    public IReadOnlyList<(IHeaderDictionary Headers, string Body)> Requests => [.. requests];

    public string Url => app.Urls.Single() + "/hook";

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver.app.MapPost("/hook", receiver.AnswerAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    /// <summary>Answers a status; with seconds to wait where they are given.</summary>
    public Receiver Then(int status, string? retryAfter = null)
    {
        answers.Enqueue(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });
        return this;
    }

    /// <summary>Takes the reply and cuts the connection before answering.</summary>
    public Receiver ThenCut()
    {
        answers.Enqueue(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        return this;
    }

    /// <summary>Never answers while the sender waits.</summary>
    public Receiver ThenHang()
    {
        answers.Enqueue(async context =>
        {
            var gone = new TaskCompletionSource();
            await using var _ = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        });
        return this;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        requests.Enqueue((new HeaderDictionary(context.Request.Headers.ToDictionary()), await reader.ReadToEndAsync()));
        if (answers.TryDequeue(out var answer))
        {
            await answer(context);
        }
    }
}
