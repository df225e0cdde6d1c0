namespace Steward.Activities.Knowledge.Ingest;

/// <summary>Reads the articles of one file, by its ending.</summary>
internal static class ArticleFile
{
    private const string Matter = ".yaml";

    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".md", ".markdown", ".html", ".htm", ".txt", ".pdf", ".json",
    };

    public static string Known { get; } = string.Join(", ", Endings.Order(StringComparer.Ordinal));

    /// <summary>Synonyms lie beside the articles and are none.</summary>
    public static bool IsArticle(string file) =>
        Endings.Contains(Path.GetExtension(file))
        && !Path.GetFileName(file).StartsWith("synonyms.", StringComparison.Ordinal);

    public static async Task<IReadOnlyList<Article>> ReadAsync(
        string file, List<ArticleFault> faults, CancellationToken cancellation)
    {
        var ending = Path.GetExtension(file).ToLowerInvariant();
        if (ending == ".pdf")
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellation);
            return One(await PdfAsync(file, bytes, faults, cancellation));
        }

        var text = await File.ReadAllTextAsync(file, cancellation);
        return ending switch
        {
            ".json" => [.. JsonArticles.Read(file, text, faults)],
            ".html" or ".htm" => One(Html(file, text, faults)),
            ".txt" => One(Plain(file, text, faults)),
            _ => One(ArticleText.Parse(file, text, faults)),
        };
    }

    private static Article? Html(string file, string text, List<ArticleFault> faults)
    {
        var parts = ArticleText.Split(text);
        var (title, markdown) = HtmlArticle.Read(parts?.Body ?? text);
        return ArticleText.Parse(
            file, parts?.Yaml ?? UntitledArticle.FrontMatter(file, title), markdown.Trim(), faults);
    }

    private static Article? Plain(string file, string text, List<ArticleFault> faults)
    {
        var parts = ArticleText.Split(text);
        var body = (parts?.Body ?? text).TrimStart('\uFEFF').Trim();
        var first = body.Split('\n', 2)[0];
        return ArticleText.Parse(
            file, parts?.Yaml ?? UntitledArticle.FrontMatter(file, first), PlainMarkdown.Paragraphs(body), faults);
    }

    /// <summary>A PDF's front matter lies beside it, as <c>guide.pdf.yaml</c>, or is made from what it says.</summary>
    private static async Task<Article?> PdfAsync(
        string file, byte[] bytes, List<ArticleFault> faults, CancellationToken cancellation)
    {
        if (PdfArticle.Read(file, bytes, faults) is not { } read)
        {
            return null;
        }

        var yaml = File.Exists(file + Matter)
            ? await File.ReadAllTextAsync(file + Matter, cancellation)
            : UntitledArticle.FrontMatter(file, read.Title);
        return ArticleText.Parse(file, yaml, read.Markdown.Trim(), faults);
    }

    private static IReadOnlyList<Article> One(Article? article) => article is null ? [] : [article];
}
