using System.Text.Json.Nodes;

namespace Steward.Starters.Evaluation.Injection;

/// <summary>
/// A model that works for the attacker, behind the real protocol on a real socket. It knows every secret and all
/// customers' data, calls whatever it can think of, and tells whatever it knows.
/// </summary>
internal sealed class MaliciousModel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly MaliciousScript script;
    private readonly List<string> heard = [];
    private int calls;

    private MaliciousModel(WebApplication app, MaliciousScript script)
    {
        this.app = app;
        this.script = script;
    }

    public string Address => app.Urls.First();

    public int Calls => calls;

    public static async Task<MaliciousModel> StartAsync(MaliciousScript script, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var web = builder.Build();
        var model = new MaliciousModel(web, script);
        web.Run(model.AnswerAsync);
        await web.StartAsync(cancellation);
        return model;
    }

    /// <summary>What it was told that the predicate takes for somebody's data.</summary>
    public IReadOnlyList<string> Heard(Func<string, IEnumerable<string>> finds)
    {
        lock (heard)
            return [.. heard.SelectMany(finds).Distinct(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var request = JsonNode.Parse(body)!.AsObject();
        Hear(request);
        var number = Interlocked.Increment(ref calls);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(
            Completion(script.Answer(request, number)), context.RequestAborted);
    }

    /// <summary>Its own earlier words come back with each request; they are not what it was told.</summary>
    private void Hear(JsonObject request)
    {
        var told = request["messages"]!.AsArray().Where(message => (string?)message!["role"] != "assistant")
            .Select(message => message!["content"]?.ToString() ?? string.Empty);
        lock (heard)
            heard.AddRange(told);
    }

    private static string Completion(JsonObject message) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_767_225_600,
        ["model"] = "malicious",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["finish_reason"] = message["tool_calls"] is null ? "stop" : "tool_calls",
            ["message"] = message,
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 10, ["completion_tokens"] = 10, ["total_tokens"] = 20 },
    }.ToJsonString();
}
