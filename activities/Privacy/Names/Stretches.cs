namespace Steward.Activities.Privacy.Names;

/// <summary>
/// Cuts a long transcript into stretches that are read one by one, so that memory stays small and each is judged by its
/// own way of writing.
/// </summary>
internal static class Stretches
{
    private const int Longest = 2_000;

    /// <summary>From the best place to cut at to the worst.</summary>
    private static readonly string[] Ends = ["\n\n", ". ", "? ", "! ", "\n", " "];

    public static IEnumerable<(int Start, int Length)> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.Length - start <= Longest ? text.Length - start : Length(text, start);
            yield return (start, length);
            start += length;
        }
    }

    private static int Length(string text, int start)
    {
        var stretch = text.AsSpan(start, Longest);
        foreach (var end in Ends)
        {
            var at = stretch.LastIndexOf(end, StringComparison.Ordinal);
            if (at > Longest / 4)
                return at + end.Length;
        }

        return Longest;
    }
}
