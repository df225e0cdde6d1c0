using System.Text.RegularExpressions;

namespace Steward.Activities.Understanding.Mail;

/// <summary>Cuts what an e-mail repeats (quotes) and what its author did not write for us (signatures).</summary>
internal static partial class ReplyText
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly string[] NewLines = ["\r\n", "\r", "\n"];

    /// <summary>The author's own words; the whole text when cutting would leave nothing.</summary>
    public static string Strip(string text)
    {
        var own = WithoutSignature(WithoutQuotes(text));
        return own.Length == 0 ? text.Trim() : own;
    }

    /// <summary>Without quoted mails, above, below or between the author's words.</summary>
    public static string WithoutQuotes(string text)
    {
        var lines = text.Split(NewLines, StringSplitOptions.None);
        var own = new List<string>(lines.Length);
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].TrimStart().StartsWith('>'))
                continue;
            if (QuoteMarks.IsSeparator(lines[at]) || QuoteMarks.StartsHeader(lines, at) || RuleBeforeHeader(lines, at))
                break;
            if (QuoteMarks.Attribution(lines, at) is var count and > 0)
            {
                at += count - 1;
                if (!IsQuotedNext(lines, at + 1))
                    break;
                continue;
            }

            own.Add(lines[at].TrimEnd());
        }

        return string.Join('\n', own).Trim();
    }

    /// <summary>Without what follows the signature mark (RFC 3676, 4.3), and without a program's advertisement.</summary>
    public static string WithoutSignature(string text)
    {
        var lines = text.Split('\n');
        var end = Array.FindIndex(lines, line => line is "--" or "-- " || line.TrimEnd() is "--");
        var own = (end < 0 ? lines : lines[..end]).Where(line => !Advertisement().IsMatch(line));
        return string.Join('\n', own).Trim();
    }

    /// <summary>A quote marked line by line may have the author's words below it; an unmarked one runs to the end.</summary>
    private static bool IsQuotedNext(string[] lines, int from) =>
        lines.Skip(from).FirstOrDefault(line => line.Trim().Length > 0)?.TrimStart().StartsWith('>') ?? false;

    private static bool RuleBeforeHeader(string[] lines, int at)
    {
        if (!QuoteMarks.IsRule(lines[at]))
            return false;
        var next = Array.FindIndex(lines, at + 1, line => line.Trim().Length > 0);
        return next >= 0 && QuoteMarks.StartsHeader(lines, next);
    }

    [GeneratedRegex(
        @"^\s*(sent from my \S.{0,40}|sent with \S.{0,30}|sent via \S.{0,30}|get outlook for .{0,30}|von meinem .{1,30} gesendet|envoyé de mon .{1,30}|enviado desde mi .{1,30}|inviato da(l mio)? .{1,30}|verstuurd vanaf mijn .{1,30})\s*$",
        Options, 1000)]
    private static partial Regex Advertisement();
}
