using YamlDotNet.Core;

namespace Steward.Activities.Knowledge.Ingest;

/// <summary>Splits a file into its front matter (YAML between two lines of three dashes) and its Markdown.</summary>
internal static class ArticleText
{
    private const string Fence = "---";

    /// <summary>The article; null with at least one more fault when the file breaks a rule.</summary>
    public static Article? Parse(string file, string text, List<ArticleFault> faults)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (lines[0].TrimEnd() != Fence || end < 0)
        {
            faults.Add(new ArticleFault(
                file, 1, "has no front matter; begin with '---', then id and title, then '---' on a line of its own."));
            return null;
        }

        var body = string.Join('\n', lines[(end + 1)..]).Trim();
        return Parse(file, string.Join('\n', lines[1..end]), body, faults);
    }

    private static Article? Parse(string file, string yaml, string body, List<ArticleFault> faults)
    {
        try
        {
            var matter = new FrontMatter(file, yaml, faults);
            return matter.ToArticle(body);
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
