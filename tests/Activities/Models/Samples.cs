using Microsoft.Extensions.Options;
using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Ingest;

namespace Steward.Activities.Tests.Models;

/// <summary>The sample shop's files, found from the test's folder upwards.</summary>
internal static class Samples
{
    public static string Root { get; } = Find("samples/shop");

    public static string Examples => Path.Combine(Root, "intents.jsonl");

    public static string Questions => Path.Combine(Root, "questions.jsonl");

    public static string Shop => Path.Combine(Root, "shop.json");

    /// <summary>The folder with the shared data sets, or null where it is not there.</summary>
    public static string? Data { get; } = Environment.GetEnvironmentVariable("STEWARD_DATA") is { Length: > 0 } set
        ? set
        : TryFind("shared/data");

    public static string Find(string path) =>
        TryFind(path)
            ?? throw new DirectoryNotFoundException($"'{path}' is in no folder above {AppContext.BaseDirectory}.");

    public static async Task<IKnowledge> IndexAsync()
    {
        var index = KnowledgeBase.Embedded(new KnowledgeOptions(), TimeProvider.System);
        await index.SyncAsync(await ArticleFolder.ReadAsync(Path.Combine(Root, "knowledge")));
        return index;
    }

    private static string? TryFind(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, path);
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
