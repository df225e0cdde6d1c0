using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Steward.Tests.Fixtures;

/// <summary>Replies of the API, good and bad.</summary>
public static class OpenAiReply
{
    public static Func<HttpContext, Task> Text(string content) =>
        Completion(new JsonObject { ["role"] = "assistant", ["content"] = content }, "stop");

    /// <summary>A final answer in the shape that the prompt asks for.</summary>
    public static Func<HttpContext, Task> Answer(string kind, params (string Text, string[] Passages)[] sentences) =>
        Text(JsonSerializer.Serialize(
            new
            {
                kind,
                sentences = sentences.Select(sentence => new
                {
                    text = sentence.Text,
                    passages = sentence.Passages
                })
            }));

    public static Func<HttpContext, Task> Calls(params (string Name, string ArgumentsJson)[] calls) => Completion(
        new JsonObject
        {
            ["role"] = "assistant",
            ["content"] = null,
            ["tool_calls"] = new JsonArray(
            [
                .. calls.Select((call, index) => new JsonObject
                {
                    ["id"] = $"call_{index}_{call.Name}",
                    ["type"] = "function",
                    ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.ArgumentsJson },
                }),
            ]),
        },
        "tool_calls");

    public static Func<HttpContext, Task> Status(int status, string? retryAfter = null) => context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsJsonAsync(
            new { error = new { message = "scripted", type = "scripted", code = "scripted" } });
    };

    public static Func<HttpContext, Task> Raw(string body) => context =>
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    };

    /// <summary>Sends half of what it announced, then closes the connection.</summary>
    public static Func<HttpContext, Task> CutMidBody() => async context =>
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 4_000;
        await context.Response.WriteAsync("{\"id\":\"chatcmpl-1\",\"choices\":[{\"index\":0,");
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    /// <summary>Answers only when the caller has given up.</summary>
    public static Func<HttpContext, Task> Never() => async context =>
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    };

    public static Func<HttpContext, Task> Transcript(string text, double meanLogProbability, double noSpeech = 0.01) =>
        Raw(JsonSerializer.Serialize(new
        {
            task = "transcribe",
            language = "english",
            duration = 11.0,
            text,
            segments = new[] { new { id = 0, start = 0.0, end = 11.0, text, avg_logprob = meanLogProbability,
                no_speech_prob = noSpeech } },
        }));

    private static Func<HttpContext, Task> Completion(JsonObject message, string finish) => Raw(new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_767_225_600,
        ["model"] = "scripted",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = message,
            ["finish_reason"] = finish
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 1_000, ["completion_tokens"] = 100, ["total_tokens"] = 1_100 },
    }.ToJsonString());
}
