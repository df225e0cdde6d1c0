using System.Buffers;

namespace Steward.Activities.Storage;

/// <summary>
/// Words as every database takes them: U+0000, which PostgreSQL refuses, and halves of surrogate pairs, which are no
/// UTF-8, become U+FFFD. A message is not lost for one bad character.
/// </summary>
internal static class StorableText
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        ['\0', .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Suspicious) < 0)
        {
            return text;
        }

        // Runes read a half of a pair as U+FFFD.
        return string.Concat(text.EnumerateRunes().Select(rune => rune.Value is 0 ? "\uFFFD" : rune.ToString()));
    }

    public static string? OrNull(string? text) => text is null ? null : Of(text);
}
