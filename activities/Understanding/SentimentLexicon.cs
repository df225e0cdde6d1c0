namespace Steward.Activities.Understanding;

/// <summary>A small lexicon of the words that colour support messages, with negation.</summary>
internal static class SentimentLexicon
{
    private static readonly Dictionary<string, double> Weights = Build(
        (-1.0, "terrible horrible awful disgusting furious outraged scam fraud hate worst pathetic useless ridiculous "
            + "unacceptable disgrace disgraceful idiots incompetent liars appalling"),
        (-0.6,
            "angry bad broken damaged annoyed annoying disappointed disappointing frustrated frustrating upset wrong "
            + "poor "
            + "unhappy rude complaint late missing never defective faulty lost fail failed failing worse mess sick "
            + "tired"),
        (-0.3, "problem issue sorry unfortunately delay delayed confused worried stuck slow hard difficult"),
        (0.4, "ok okay fine good nice please helpful quick easy works"),
        (0.7, "thanks thank great happy glad love lovely appreciate pleased perfect kind excellent wonderful"),
        (1.0, "amazing fantastic awesome brilliant superb delighted best"));

    private static readonly HashSet<string> Negations =
        new(["not", "no", "never", "isn't", "wasn't", "don't", "didn't", "can't", "won't", "hardly"],
            StringComparer.Ordinal);

    /// <summary>-1 (bad) to 1 (good); 0 when nothing colours the text.</summary>
    public static double Of(string text)
    {
        var words = Tokens.Of(text);
        double sum = 0;
        var found = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (!Weights.TryGetValue(words[i], out var weight))
                continue;
            var negated = Enumerable.Range(Math.Max(0, i - 2), Math.Min(2, i)).Any(j => Negations.Contains(words[j]));
            sum += negated && weight > 0 ? -weight : weight;
            found++;
        }

        return found == 0 ? 0 : Math.Clamp(sum / Math.Sqrt(found), -1, 1);
    }

    private static Dictionary<string, double> Build(params (double Weight, string Words)[] groups) =>
        groups.SelectMany(group => group.Words.Split(' ').Select(word => (word, group.Weight)))
            .DistinctBy(pair => pair.word, StringComparer.Ordinal)
            .ToDictionary(pair => pair.word, pair => pair.Weight, StringComparer.Ordinal);
}
