using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Steward.Tests.Fixtures;

/// <summary>
/// Speaks the chat and audio API of OpenAI and Azure OpenAI on a loopback port, and misbehaves on demand. Each request
/// takes
/// the next scripted reply; when there is none left, the last one is given again.
/// </summary>
public sealed class OpenAiServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Queue<Func<HttpContext, Task>> replies = new();
    private readonly List<OpenAiRequest> requests = [];
    private Func<HttpContext, Task> last = OpenAiReply.Status(500);

    private OpenAiServer(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public IReadOnlyList<OpenAiRequest> Requests
    {
        get
        {
            lock (requests)
                return [.. requests];
        }
    }

    public static async Task<OpenAiServer> StartAsync(params Func<HttpContext, Task>[] script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var web = builder.Build();
        var server = new OpenAiServer(web);
        foreach (var reply in script)
            server.replies.Enqueue(reply);
        web.Run(server.AnswerAsync);
        await web.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        context.Items[typeof(OpenAiServer)] = System.Text.Encoding.UTF8.GetString(body.ToArray());
        Func<HttpContext, Task> reply;
        lock (requests)
        {
            requests.Add(new OpenAiRequest(
                context.Request.Path + context.Request.QueryString.ToString(),
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase),
                System.Text.Encoding.UTF8.GetString(body.ToArray())));
            reply = last = replies.Count > 0 ? replies.Dequeue() : last;
        }

        await reply(context);
    }
}
