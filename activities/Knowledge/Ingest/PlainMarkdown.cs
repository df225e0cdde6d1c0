using System.Text;

namespace Steward.Activities.Knowledge.Ingest;

/// <summary>Writes plain words as Markdown that means them as they are.</summary>
internal static class PlainMarkdown
{
    private const string Marks = "\\`*_{}[]<>#+-.!|~&=:";

    /// <summary>One line: every mark is escaped, so that no word becomes a heading, a link or a tag.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text.Trim())
        {
            if (Marks.Contains(letter, StringComparison.Ordinal))
            {
                line.Append('\\');
            }

            line.Append(letter is '\r' or '\n' or '\t' ? ' ' : letter);
        }

        return line.ToString();
    }

    /// <summary>A text of paragraphs with empty lines between them.</summary>
    public static string Paragraphs(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Line));
}
