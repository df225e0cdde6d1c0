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

    /// <summary>
    /// Control characters but line feed and tab, and the marks that turn the reading direction around.
    /// </summary>
    private static bool Steers(Rune rune) =>
        (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'))
            || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
