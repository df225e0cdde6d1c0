using System.Text.Json;
using System.Text.Json.Nodes;

namespace Steward.Activities.Knowledge.Ingest;

/// <summary>
/// Reads articles from JSON: one object or a list of them, each with front matter's keys and <c>content</c> in Markdown.
/// </summary>
internal static class JsonArticles
{
    private const string Content = "content";

    public static IEnumerable<Article> Read(string file, string json, List<ArticleFault> faults)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json);
        }
        catch (JsonException fault)
        {
            var line = (int)(fault.LineNumber ?? 0) + 1;
            faults.Add(new ArticleFault(file, line, "is not JSON; mend that line."));
            return [];
        }

        var items = root is JsonArray list ? [.. list] : new List<JsonNode?> { root };
        var lines = ItemLines.Of(json);
        return [.. items.Index()
            .Select(item => Read(file, item.Index, item.Index < lines.Count ? lines[item.Index] : 1, item.Item, faults))
            .OfType<Article>()];
    }

    private static Article? Read(string file, int index, int line, JsonNode? node, List<ArticleFault> faults)
    {
        var name = Name(index, node);
        if (node is not JsonObject article || article[Content]?.GetValueKind() is not JsonValueKind.String)
        {
            faults.Add(new ArticleFault(
                file, line, $"{name} is no article; give it id, title and {Content}, all of them strings."));
            return null;
        }

        var matter = article.Where(field => field.Key != Content && field.Value is not null)
            .Select(field => $"{Quoted(field.Key)}: {field.Value!.ToJsonString()}");
        var own = new List<ArticleFault>();
        var read = ArticleText.Parse(
            file, string.Join('\n', matter), article[Content]!.GetValue<string>().Trim(), own);
        faults.AddRange(own.Select(fault => fault with { Line = line, Message = $"{name}: {fault.Message}" }));
        return read;
    }

    /// <summary>Its place in the list, and its id where it has one.</summary>
    private static string Name(int index, JsonNode? node) =>
        node is JsonObject article && article["id"]?.GetValueKind() is JsonValueKind.String
            ? $"item {index + 1} ('{article["id"]!.GetValue<string>()}')"
            : $"item {index + 1}";

    /// <summary>JSON is YAML on one line.</summary>
    private static string Quoted(string key) => JsonSerializer.Serialize(key);
}
