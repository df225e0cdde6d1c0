using YamlDotNet.Core;

namespace Steward.Activities.Knowledge.Ingest;

/// <summary>Splits a text into its front matter (YAML between two lines of three dashes) and its body.</summary>
internal static class ArticleText
{
    private const string Fence = "---";

    /// <summary>
    /// A Markdown article, which must have front matter; null with at least one more fault when it breaks a rule.
    /// </summary>
    public static Article? Parse(string file, string text, List<ArticleFault> faults)
    {
        if (Split(text) is { } parts)
        {
            return Parse(file, parts.Yaml, parts.Body.Trim(), faults);
        }

        faults.Add(new ArticleFault(
            file, 1, "has no front matter; begin with '---', then id and title, then '---' on a line of its own."));
        return null;
    }

    /// <summary>Null when the text does not begin with front matter.</summary>
    public static (string Yaml, string Body)? Split(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        return end < 0 ? null : (string.Join('\n', lines[1..end]), string.Join('\n', lines[(end + 1)..]));
    }

    /// <param name="file">For the faults.</param>
    /// <param name="yaml">The front matter.</param>
    /// <param name="body">Markdown.</param>
    /// <param name="faults">What is wrong is added.</param>
    public static Article? Parse(string file, string yaml, string body, List<ArticleFault> faults)
    {
        try
        {
            return new FrontMatter(file, yaml, faults).ToArticle(body);
        }
        catch (YamlException fault)
        {
            // The front matter starts on the file's second line.
            var line = (int)fault.Start.Line + 1;
            faults.Add(new ArticleFault(file, line, $"front matter is not YAML ({fault.Message}); mend that line."));
            return null;
        }
    }
}
