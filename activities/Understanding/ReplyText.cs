using System.Text.RegularExpressions;

namespace Steward.Activities.Understanding;

/// <summary>Cuts what an e-mail repeats (quotes) and what its author did not write for us (signatures).</summary>
internal static partial class ReplyText
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>The author's own words; the whole text when cutting would leave nothing.</summary>
    public static string Strip(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = Array.FindIndex(lines, line => StartsTail().IsMatch(line));
        var wrote = TwoLineAttribution(lines);
        if (wrote >= 0 && (end < 0 || wrote < end))
            end = wrote;
        var own = (end < 0 ? lines : lines[..end]).Where(line => !line.TrimStart().StartsWith('>'));
        var stripped = string.Join('\n', own).Trim();
        return stripped.Length == 0 ? text.Trim() : stripped;
    }

    /// <summary>Clients break "On … wrote:" over two lines.</summary>
    private static int TwoLineAttribution(string[] lines)
    {
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (Attribution().IsMatch($"{lines[i].Trim()} {lines[i + 1].Trim()}"))
                return i;
        }

        return -1;
    }

    [GeneratedRegex(
        @"^\s*(-- ?$|__+\s*$|-{2,}\s*(original|forwarded) message|sent from my |get outlook for |from:\s.+|" +
        @"on .{6,120} wrote:\s*$|le .{6,120} a écrit\s?:\s*$|am .{6,120} schrieb .{2,80}:\s*$)",
        Options, 1000)]
    private static partial Regex StartsTail();

    [GeneratedRegex(@"^on .{6,160} wrote:$", Options, 1000)]
    private static partial Regex Attribution();
}
