using Steward.Activities.Knowledge.Analysis;

namespace Steward.Activities.Knowledge.Gaps;

/// <summary>
/// Puts questions together that share their telling words: each goes to the nearest group by cosine over terms weighed
/// by rarity, or begins one.
/// </summary>
internal static class GapClusters
{
    private const double Near = 0.35;
    private const int Examples = 3;
    private const int SharedWords = 4;

    private static readonly char[] Between = [.. " \t\r\n.,;:!?()\"/"];

    /// <param name="questions">Redacted, newest first.</param>
    public static IReadOnlyList<KnowledgeGap> Of(IReadOnlyList<string> questions)
    {
        var terms = questions
            .Select(question => LanguageAnalyzers.Terms("en", question).ToHashSet(StringComparer.Ordinal))
            .ToList();
        var seen = terms.SelectMany(one => one).CountBy(term => term, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var groups = new List<Group>();
        for (var at = 0; at < questions.Count; at++)
        {
            var weights = terms[at].ToDictionary(
                term => term, term => Math.Log(1 + ((double)questions.Count / seen[term])), StringComparer.Ordinal);
            var nearest = groups.MaxBy(group => group.Nearness(weights));
            if (nearest is null || nearest.Nearness(weights) < Near)
            {
                groups.Add(nearest = new Group());
            }

            nearest.Add(questions[at], weights);
        }

        return [.. groups
            .OrderByDescending(group => group.Questions.Count)
            .ThenBy(group => group.Questions[0], StringComparer.Ordinal)
            .Select(group => new KnowledgeGap(
                group.Questions.Count,
                group.Words(SharedWords),
                [.. group.Questions.Distinct(StringComparer.OrdinalIgnoreCase).Take(Examples)]))];
    }

    private sealed class Group
    {
        private readonly Dictionary<string, double> sum = new(StringComparer.Ordinal);

        public List<string> Questions { get; } = [];

        public double Nearness(Dictionary<string, double> weights)
        {
            var dot = weights.Sum(term => term.Value * sum.GetValueOrDefault(term.Key));
            return dot == 0 ? 0 : dot / (Length(weights) * Length(sum));
        }

        public void Add(string question, Dictionary<string, double> weights)
        {
            Questions.Add(question);
            foreach (var (term, weight) in weights)
            {
                sum[term] = sum.GetValueOrDefault(term) + weight;
            }
        }

        public IReadOnlyList<string> Words(int most) =>
            [.. sum.OrderByDescending(term => term.Value).ThenBy(term => term.Key, StringComparer.Ordinal)
                .Take(most).Select(term => Said(term.Key))];

        /// <summary>A term as people write it: its stem alone is hard to read.</summary>
        private string Said(string term) => Questions
            .SelectMany(question => question.Split(Between, StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(word => LanguageAnalyzers.Terms("en", word) is [var one] && one == term)
            ?.ToLowerInvariant() ?? term;

        private static double Length(Dictionary<string, double> vector) =>
            Math.Sqrt(vector.Values.Sum(value => value * value));
    }
}
