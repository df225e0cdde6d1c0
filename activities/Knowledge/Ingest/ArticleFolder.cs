using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Ingest;

/// <summary>Reads a folder of articles: Markdown, web pages, PDF, plain text and JSON.</summary>
public static class ArticleFolder
{
    /// <summary>Larger files are a fault: an article that long is a book.</summary>
    internal const int MaximumBytes = 1_000_000;

    /// <summary>A PDF's bytes are mostly fonts and pictures.</summary>
    internal const int MaximumPdfBytes = 20_000_000;

    /// <summary>All files of the folder and its subfolders that are articles by their ending, in order of their path.
    /// </summary>
    /// <exception cref="StewardException">The folder is not there, or files have faults; all are listed.</exception>
    public static async Task<IReadOnlyList<Article>> ReadAsync(string folder, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(folder))
        {
            throw new StewardException(
                ErrorTypes.NotFound,
                $"The articles' folder '{folder}' is not there; set Knowledge:Folder to a folder with articles.");
        }

        var faults = new List<ArticleFault>();
        var read = new List<(string File, Article Article)>();
        foreach (var file in Files(folder))
        {
            read.AddRange((await ReadFileAsync(file, faults, cancellation)).Select(article => (file, article)));
        }

        AddDoubles(read, faults);
        return faults.Count == 0 ? [.. read.Select(item => item.Article)] : throw Failure(folder, faults);
    }

    /// <summary>Changes with every change of the folder's files: their names, lengths and times.</summary>
    public static string Fingerprint(string folder) => string.Join('\n', Files(folder)
        .Select(file => new FileInfo(file))
        .Select(file => $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}"));

    private static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(ArticleFile.IsArticle)
        .Order(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<Article>> ReadFileAsync(
        string file, List<ArticleFault> faults, CancellationToken cancellation)
    {
        var length = new FileInfo(file).Length;
        var most = Path.GetExtension(file).Equals(".pdf", StringComparison.OrdinalIgnoreCase)
            ? MaximumPdfBytes
            : MaximumBytes;
        if (length <= most)
        {
            return await ArticleFile.ReadAsync(file, faults, cancellation);
        }

        faults.Add(new ArticleFault(
            file, 1, $"has {length:N0} bytes, but such a file has at most {most:N0}; split it."));
        return [];
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
