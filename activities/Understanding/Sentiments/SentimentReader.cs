namespace Steward.Activities.Understanding.Sentiments;

/// <summary>
/// How a customer feels, by the valence of words and phrases, strengthened, weakened and negated by those before them,
/// by capitals and exclamation marks, and with more weight on what follows a "but" (rules after Hutto and Gilbert 2014).
/// English only: other languages are honestly unknown.
/// </summary>
public static class SentimentReader
{
    private const double Negated = -0.6;
    private const double Shouted = 0.733;
    private const double Exclaimed = 0.292;
    private const int MostExclaimed = 4;
    private const int Reach = 3;
    private const double Flattening = 15;
    private const double BeforeBut = 0.5;
    private const double AfterBut = 1.5;

    private static readonly double[] Fading = [1, 0.95, 0.9];

    /// <summary>Whether <see cref="Read"/> can be trusted with a text of this language.</summary>
    public static bool Knows(string language) => language is "en" or LanguageReader.Unknown;

    /// <summary>-1 (bad) to 1 (good); 0 when nothing colours the text.</summary>
    public static double Read(string text) => ReadWithWords(text).Sentiment;

    /// <summary>The sentiment with the words and phrases that coloured it, worst first.</summary>
    internal static (double Sentiment, IReadOnlyList<(string Words, double Valence)> Evidence) ReadWithWords(string text)
    {
        var written = SentimentWords.Of(text);
        var words = written.Select(word => word.ToLowerInvariant()).ToArray();
        var shouts = written.Select(word => IsShouted(word)).ToArray();
        var mixed = shouts.Contains(true) && written.Zip(shouts).Any(w => !w.Second && w.First.Any(char.IsLower));
        var but = Array.IndexOf(words, "but");
        var evidence = new List<(string Words, double Valence)>();
        for (var at = 0; at < words.Length;)
        {
            var (valence, count) = Lexicon.Shipped.At(words, at);
            if (valence != 0 && (count > 1 || Intensity.Of(words[at]) == 0))
            {
                valence += mixed && shouts[at] ? Math.CopySign(Shouted, valence) : 0;
                valence = Turned(words, at, valence) * (but < 0 ? 1 : at < but ? BeforeBut : AfterBut);
                evidence.Add((string.Join(' ', words.Skip(at).Take(count)), valence));
            }

            at += count;
        }

        var sum = evidence.Sum(word => word.Valence);
        if (sum != 0)
            sum += Math.CopySign(Math.Min(text.Count('!'.Equals), MostExclaimed) * Exclaimed, sum);
        return (sum / Math.Sqrt((sum * sum) + Flattening), [.. evidence.OrderBy(word => word.Valence)]);
    }

    private static bool IsShouted(string word) =>
        word.Length > 1 && word.Any(char.IsUpper) && !word.Any(char.IsLower);

    private static double Turned(string[] words, int at, double valence)
    {
        for (var back = 1; back <= Reach && at - back >= 0; back++)
            valence += Intensity.Of(words[at - back]) * Fading[back - 1] * Math.Sign(valence);
        for (var back = 1; back <= Reach && at - back >= 0; back++)
        {
            if (words[at - back] is "." or "," or ";" || words[at - back][0] is '!' or '?')
                break;
            if (Intensity.Negates(words[at - back]))
                return valence * Negated;
        }

        return valence;
    }
}
