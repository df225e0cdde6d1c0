namespace Steward.Activities.Knowledge.Analysis;

/// <summary>
/// What questions have in common. A word that nearly every question has (greetings, courtesies, the form's own words)
/// says little about this one, however rare it is among the articles: its weight is its inverse frequency among
/// questions. Counted on the questions' redacted words, never on what was found for them.
/// </summary>
public sealed class QuestionBackground
{
    /// <summary>Fewer questions than these say nothing about what questions have in common.</summary>
    public const int FewestQuestions = 20;

    private readonly IReadOnlyDictionary<string, int> counts;
    private readonly int questions;

    private QuestionBackground(IReadOnlyDictionary<string, int> counts, int questions)
    {
        this.counts = counts;
        this.questions = questions;
    }

    /// <summary>Every word counts the same.</summary>
    public static QuestionBackground None { get; } = new(new Dictionary<string, int>(StringComparer.Ordinal), 0);

    /// <param name="questions">Redacted questions.</param>
    /// <param name="language">ISO 639-1 of the questions.</param>
    public static QuestionBackground Of(IReadOnlyCollection<string> questions, string language = "en") =>
        questions.Count < FewestQuestions ? None : new(
            questions
                .SelectMany(question => LanguageAnalyzers.Terms(language, question).Distinct(StringComparer.Ordinal))
                .CountBy(term => term, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal),
            questions.Count);

    /// <summary>1 for a word that no other question has, towards 0 for one that all have.</summary>
    public float WeightOf(string term) =>
        questions == 0 ? 1 : (float)(Rarity(counts.GetValueOrDefault(term)) / Rarity(0));

    private double Rarity(int seen) => Math.Log(1 + ((questions - seen + 0.5) / (seen + 0.5)));
}
