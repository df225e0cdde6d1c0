using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Steward.Tests.Fixtures;

/// <summary>Replies of an embeddings endpoint: texts of the same words have near vectors.</summary>
public static class EmbeddingReply
{
    /// <param name="dimensions">How many numbers each vector has.</param>
    /// <param name="same">Words that mean the same, such as <c>parcel=package</c>.</param>
    public static Func<HttpContext, Task> Vectors(int dimensions, params (string Word, string Meaning)[] same) => context =>
    {
        var request = JsonNode.Parse((string)context.Items[typeof(OpenAiServer)]!)!;
        var texts = request["input"] is JsonArray list ? list.Select(text => (string)text!) : [(string)request["input"]!];
        var data = texts.Select((text, at) => new JsonObject
        {
            ["object"] = "embedding",
            ["index"] = at,
            ["embedding"] = Base64(Vector(text, dimensions, same)),
        });
        return context.Response.WriteAsJsonAsync(new JsonObject
        {
            ["object"] = "list",
            ["model"] = "emb",
            ["data"] = new JsonArray([.. data]),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["total_tokens"] = 1 },
        });
    };

    private static float[] Vector(string text, int dimensions, (string Word, string Meaning)[] same)
    {
        var vector = new float[dimensions];
        foreach (var word in text.ToLowerInvariant().Split([' ', '.', ',', '?', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var meant = same.FirstOrDefault(pair => pair.Word == word).Meaning ?? word;
            var hash = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(meant));
            vector[BitConverter.ToUInt32(hash) % (uint)dimensions] += 1;
        }

        return vector;
    }

    private static string Base64(float[] vector) =>
        Convert.ToBase64String(MemoryMarshal.AsBytes<float>(vector));
}
