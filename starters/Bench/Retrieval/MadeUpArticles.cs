using Steward.Activities.Knowledge.Ingest;

namespace Steward.Starters.Bench.Retrieval;

/// <summary>
/// Articles of made-up words whose frequencies fall as those of a language do (Zipf), each about a subject of its own,
/// the same on every run.
/// </summary>
internal sealed class MadeUpArticles
{
    private const int Seed = 7;
    private const int Vocabulary = 30_000;
    private const int Subjects = 400;
    private const int SubjectWords = 40;
    private const int Words = 45;
    private const int QuestionWords = 7;

    private static readonly string[] Syllables =
    [
        "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "xi", "yo",
        "zu", "bran", "clem", "drit", "flos", "grun", "plar", "stem", "trin", "wosk", "quel",
    ];

    private readonly Random random = new(Seed);
    private readonly string[] vocabulary;
    private readonly double[] rising;

    public MadeUpArticles()
    {
        vocabulary = [.. Enumerable.Range(0, Vocabulary).Select(Word)];
        var sum = 0.0;
        rising = [.. Enumerable.Range(1, Vocabulary).Select(rank => sum += 1.0 / (rank + 2.7))];
    }

    public List<Article> Make(int count) => [.. Enumerable.Range(0, count).Select(at => new Article
    {
        ArticleId = $"a{at}",
        Title = Text(at, 4),
        Body = $"{Text(at, Words)}.",
    })];

    /// <summary>As a customer asks: some words of one article, some of none.</summary>
    public List<string> Questions(IReadOnlyList<Article> articles, int count) =>
        [.. Enumerable.Range(0, count).Select(_ =>
        {
            var words = articles[random.Next(articles.Count)].Body.TrimEnd('.').Split(' ');
            return string.Join(' ', Enumerable.Range(0, QuestionWords)
                .Select(at => at % 3 == 2 ? Common() : words[random.Next(words.Length)]));
        })];

    private static string Word(int number)
    {
        var word = string.Empty;
        for (var rest = number + Syllables.Length; rest > 0; rest /= Syllables.Length)
            word += Syllables[rest % Syllables.Length];
        return word;
    }

    private string Text(int article, int words) => string.Join(' ', Enumerable.Range(0, words)
        .Select(at => at % 3 == 0 ? OfSubject(article % Subjects) : Common()));

    private string OfSubject(int subject) =>
        vocabulary[200 + (((subject * SubjectWords) + random.Next(SubjectWords)) % (Vocabulary - 200))];

    private string Common()
    {
        var place = Array.BinarySearch(rising, random.NextDouble() * rising[^1]);
        return vocabulary[Math.Min(Vocabulary - 1, place < 0 ? ~place : place)];
    }
}
