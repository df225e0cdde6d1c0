using System.Text;

namespace Steward.Starters.Cli.Views;

/// <summary>
/// Words of others for a terminal: a customer's escape sequence must not steer the screen of the agent who reads it.
/// </summary>
internal static class Plain
{
    public static string Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(r => !Steers(r)))
        {
            plain.Append(rune.ToString());
        }

        return plain.Replace("\t", "    ").ToString().Trim();
    }

    /// <summary>The words without empty lines, and without the signature and the quoted mail at their end.</summary>
    public static string Brief(string words)
    {
        var said = words.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.TrimEnd());
        var own = said.TakeWhile((line, at) => at == 0 || !EndsTheOwn(line)).ToList();
        return string.Join('\n', own);
    }

    private static bool EndsTheOwn(string line) =>
        line is "--" || line.StartsWith('>')
        || (line.StartsWith("On ", StringComparison.Ordinal) && line.EndsWith("wrote:", StringComparison.Ordinal));

    /// <summary>
    /// Control characters but line feed and tab, and the marks that turn the reading direction around.
    /// </summary>
    private static bool Steers(Rune rune) =>
        (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'))
            || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
