namespace Steward.Activities.Understanding.Classification;

/// <summary>
/// Splits a message into lower-case words in one buffer: letters, digits (all as 0: that there is a number matters,
/// which one does not) and apostrophes; signs of money, percent, question and exclamation are words of their own.
/// </summary>
internal ref struct MessageScan(ReadOnlySpan<char> text, Span<char> buffer)
{
    private const string Signs = "?!$€£%";

    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<char> buffer = buffer;
    private int at;
    private int written;

    /// <summary>The next word, as a part of the buffer that stays as it is; false at the end.</summary>
    public bool Next(out Range word)
    {
        var start = written;
        for (; at < text.Length && written < buffer.Length; at++)
        {
            var character = text[at] == '\u2019' ? '\'' : text[at];
            if (char.IsLetterOrDigit(character) || character == '\'')
                buffer[written++] = char.IsDigit(character) ? '0' : char.ToLowerInvariant(character);
            else if (written > start)
                break;
            else if (Signs.Contains(character))
            {
                buffer[written++] = character;
                at++;
                break;
            }
        }

        word = start..written;
        return written > start;
    }
}
