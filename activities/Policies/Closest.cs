namespace Steward.Activities.Policies;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Closest
{
    /// <summary><c>; did you mean 'tier'?</c>, or nothing when no word is near.</summary>
    public static string Hint(string value, IEnumerable<string> words)
    {
        var near = words
            .Select(word => (Word: word, Distance: Distance(value.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(1, Math.Min(value.Length, candidate.Word.Length) / 3))
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault();
        return near.Word is null ? string.Empty : $"; did you mean '{near.Word}'?";
    }

    /// <summary>
    /// Edits (insert, delete, replace one letter) from one word to the other: Levenshtein's distance by rows.
    /// </summary>
    private static int Distance(string from, string to)
    {
        if (Math.Abs(from.Length - to.Length) > 10 || from.Length > 100)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
