using System.Text;

namespace Steward.Activities.Privacy;

/// <summary>
/// Reads numbers that somebody said, as a call's transcript has them: "four one double one", "forty two", "oh".
/// </summary>
internal static class SpokenDigits
{
    private const int FewestWords = 4;

    /// <summary>Each word before its digits.</summary>
    private const string Spoken =
        "zero 0 oh 0 o 0 nought 0 naught 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 "
        + "eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 "
        + "twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90";

    private static readonly Dictionary<string, string> Words = Spoken.Split(' ').Chunk(2)
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text with digits for such runs of words; null when it has none.</summary>
    public static FoldedText? Read(string text)
    {
        var words = Split(text);
        FoldedTextBuilder? built = null;
        for (var at = 0; at < words.Count;)
        {
            var end = RunEnd(text, words, at);
            if (end - at >= FewestWords && HasSpoken(text, words, at, end))
            {
                built ??= new FoldedTextBuilder(text);
                AddRun(built, text, words, at, end);
            }

            at = Math.Max(end, at + 1);
        }

        return built?.Build();
    }

    private static List<Range> Split(string text)
    {
        var words = new List<Range>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
                continue;
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
                at++;
            words.Add(start..at);
        }

        return words;
    }

    private static int RunEnd(string text, List<Range> words, int start)
    {
        var end = start;
        while (end < words.Count && IsPart(text, words, end) && (end == start || IsClose(text, words, end)))
            end++;
        return end;
    }

    private static bool IsPart(string text, List<Range> words, int at) =>
        DigitsOf(text.AsSpan()[words[at]]) is not null
        || (Times(text.AsSpan()[words[at]]) > 1 && at + 1 < words.Count
            && DigitsOf(text.AsSpan()[words[at + 1]]) is { Length: 1 });

    private static bool HasSpoken(string text, List<Range> words, int from, int end)
    {
        var spoken = 0;
        for (var at = from; at < end; at++)
            spoken += char.IsLetter(text[words[at].Start.Value]) ? 1 : 0;
        return spoken >= FewestWords;
    }

    private static bool IsClose(string text, List<Range> words, int at)
    {
        var between = text.AsSpan()[words[at - 1].End..words[at].Start];
        return between.Length <= 3 && !between.ContainsAnyExcept(" ,-\n\r.");
    }

    private static string? DigitsOf(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var digits)
        ? digits
        : word.Length <= 4 && !word.ContainsAnyExceptInRange('0', '9') ? word.ToString() : null;

    private static int Times(ReadOnlySpan<char> word) =>
        word.Equals("double", StringComparison.OrdinalIgnoreCase) ? 2
        : word.Equals("triple", StringComparison.OrdinalIgnoreCase)
            || word.Equals("treble", StringComparison.OrdinalIgnoreCase) ? 3 : 1;

    private static void AddRun(FoldedTextBuilder built, string text, List<Range> words, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            var start = words[at].Start.Value;
            var times = Times(text.AsSpan()[words[at]]);
            if (times > 1)
                at++;
            var digits = new StringBuilder(DigitsOf(text.AsSpan()[words[at]]));
            if (times > 1)
                digits.Append(digits[0], times - 1);
            var isTens = digits.Length == 2 && digits[1] is '0' && digits[0] > '1' && char.IsLetter(text[start]);
            if (isTens && at + 1 < end && DigitsOf(text.AsSpan()[words[at + 1]]) is { Length: 1 } unit && unit != "0")
            {
                digits[1] = unit[0];
                at++;
            }

            built.Put(start, words[at].End.Value, digits.ToString(), joined: at + 1 < end);
        }
    }
}
