using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Ingest;

/// <summary>Reads a folder of Markdown articles.</summary>
public static class ArticleFolder
{
    /// <summary>Larger files are a fault: an article that long is a book.</summary>
    internal const int MaximumBytes = 1_000_000;

    /// <summary>All <c>*.md</c> files of the folder and its subfolders, in order of their path.</summary>
    /// <exception cref="StewardException">The folder is not there, or files have faults; all are listed.</exception>
    public static async Task<IReadOnlyList<Article>> ReadAsync(string folder, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(folder))
        {
            throw new StewardException(
                ErrorTypes.NotFound,
                $"The articles' folder '{folder}' is not there; set Knowledge:Folder to a folder with .md files.");
        }

        var faults = new List<ArticleFault>();
        var read = new List<(string File, Article Article)>();
        foreach (var file in Files(folder))
        {
            if (await ReadFileAsync(file, faults, cancellation) is { } article)
            {
                read.Add((file, article));
            }
        }

        AddDoubles(read, faults);
        return faults.Count == 0 ? [.. read.Select(item => item.Article)] : throw Failure(folder, faults);
    }

    private static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal);

    private static async Task<Article?> ReadFileAsync(
        string file, List<ArticleFault> faults, CancellationToken cancellation)
    {
        var length = new FileInfo(file).Length;
        if (length <= MaximumBytes)
        {
            return ArticleText.Parse(file, await File.ReadAllTextAsync(file, cancellation), faults);
        }

        faults.Add(new ArticleFault(
            file, 1, $"has {length:N0} bytes, but an article has at most {MaximumBytes:N0}; split it."));
        return null;
    }

    private static void AddDoubles(List<(string File, Article Article)> read, List<ArticleFault> faults)
    {
        foreach (var same in read.GroupBy(item => item.Article.ArticleId, StringComparer.Ordinal))
        {
            faults.AddRange(same.Skip(1).Select(item => new ArticleFault(
                item.File,
                1,
                $"id '{same.Key}' belongs to {same.First().File} already; give each article its own id.")));
        }
    }

    private static StewardException Failure(string folder, List<ArticleFault> faults) => new(
        ErrorTypes.InvalidRequest,
        $"The articles in '{folder}' have {faults.Count} fault(s):\n" + string.Join('\n', faults));
}
