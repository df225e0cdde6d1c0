using System.Text;
using System.Text.Json;

namespace Steward.Activities.Privacy;

/// <summary>
/// Finds values that must not be somewhere: plain, in other case, without their separators, in Base64 or in a URL's or
/// JSON's escapes.
/// </summary>
public sealed class PersonalDataGuard(IReadOnlyCollection<string> canaries)
{
    private const int ShortestBare = 7;

    /// <summary>The canaries that the text has in any form; empty when it is clean.</summary>
    public IReadOnlyList<string> FoundIn(string text)
    {
        var plain = Plain(text);
        return [.. canaries.Where(canary => IsIn(text, canary) || IsBareIn(plain, canary))];
    }

    private static bool IsIn(string text, string canary) =>
        Forms(canary).Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));

    private static bool IsBareIn(string plain, string canary) =>
        Plain(canary) is { Length: >= ShortestBare } bare && plain.Contains(bare, StringComparison.Ordinal);

    private static IEnumerable<string> Forms(string canary) =>
        [canary, Uri.EscapeDataString(canary), JsonEncodedText.Encode(canary).ToString(), .. Base64(canary)];

    /// <summary>
    /// The characters of Base64 that do not depend on what stands around, for each of the three places it can begin at.
    /// </summary>
    private static IEnumerable<string> Base64(string canary)
    {
        for (var skip = 0; skip < 3; skip++)
        {
            var bytes = Encoding.UTF8.GetBytes(new string(' ', skip) + canary);
            var whole = Convert.ToBase64String(bytes[..(bytes.Length / 3 * 3)]);
            if (whole.Length > 12)
            {
                yield return whole[4..];
            }
        }
    }

    private static string Plain(string text) => new(
        [.. new FoldedText(text).ToString().Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
