using System.Numerics.Tensors;

namespace Steward.Activities.Understanding.Languages;

/// <summary>
/// Tells languages of one script apart: each language explains a word as one of its frequent ones or by its spelling,
/// and the one that explains the text best wins. A sentence of any language may name things in English.
/// Learnt at first use, in milliseconds, from the shipped lists.
/// </summary>
internal sealed class LanguageModel
{
    private const float Listed = 0.6f;
    private const float Head = 20f;

    /// <summary>Sentences begin in their own language; what they name comes later.</summary>
    private const int Beginning = 3;

    private const float BeginningWeight = 1.3f;

    private const int FewestUnlisted = 3;

    /// <summary>Below it, natural logarithm, the second language is too close to choose.</summary>
    private const float Margin = 0.25f;

    private const string Titles = "en";

    /// <summary>
    /// What a language must make up for, natural logarithm: those whose words a larger neighbour shares, so that the
    /// neighbour has what both explain. English has the opposite: every other language may also explain a text as a
    /// title in English.
    /// </summary>
    private static readonly Dictionary<string, float> Handicaps = new(StringComparer.Ordinal)
    {
        ["en"] = -1,
        ["hr"] = 5,
        ["ca"] = 2,
        ["ro"] = 1,
        ["da"] = 0.7f,
        ["sv"] = 0.7f,
        ["mk"] = 1,
    };

    private readonly string[] languages;
    private readonly CharacterModel spelling;
    private readonly Dictionary<string, float[]> words = new(StringComparer.Ordinal);

    public LanguageModel(IReadOnlyList<WordList> lists)
    {
        languages = [.. lists.Select(list => list.Language)];
        spelling = new CharacterModel(languages.Length);
        for (var language = 0; language < languages.Length; language++)
            Learn(language, lists[language].Words);
    }

    /// <summary>The language that explains the words best; null when none does clearly.</summary>
    public string? Read(IReadOnlyList<TextWord> text)
    {
        var scores = Scores(text);
        var best = TensorPrimitives.IndexOfMax<float>(scores);
        var second = float.MinValue;
        for (var i = 0; i < scores.Length; i++)
            second = languages[i] == languages[best] ? second : Math.Max(second, scores[i]);
        return scores[best] - second < Margin || !Tells(text, best) ? null : languages[best];
    }

    private float[] Scores(IReadOnlyList<TextWord> text)
    {
        var path = new TitlePath([.. languages.Select(language => -Handicaps.GetValueOrDefault(language))]);
        var english = Array.IndexOf(languages, Titles);
        var own = new float[languages.Length];
        for (var place = 0; place < text.Count; place++)
        {
            Score(text[place].Word, own);
            var weight = text[place].Weight * (place < Beginning ? BeginningWeight : 1);
            path.Add(own, english < 0 ? float.NegativeInfinity : own[english], weight);
        }

        return path.Best();
    }

    /// <summary>Names and numbers are spelt like some language too: without a listed word, a few words tell nothing.</summary>
    private bool Tells(IReadOnlyList<TextWord> text, int language)
    {
        var full = text.Count(word => word.Weight >= 1);
        return full >= FewestUnlisted
            || text.Any(word => word.Weight >= 1 && words.TryGetValue(word.Word, out var own) && own[language] > 0);
    }

    private void Score(string word, float[] scores)
    {
        Array.Clear(scores);
        spelling.Score(word, scores);
        TensorPrimitives.Exp(scores, scores);
        TensorPrimitives.Multiply(scores, 1 - Listed, scores);
        if (words.TryGetValue(word, out var listed))
            TensorPrimitives.MultiplyAdd(listed, Listed, scores, scores);
        TensorPrimitives.Add(scores, 1e-30f, scores);
        TensorPrimitives.Log(scores, scores);
    }

    /// <summary>A word's weight falls with its place in the list, as words' frequencies do (Zipf 1949).</summary>
    private void Learn(int language, IReadOnlyList<string> list)
    {
        var all = 0f;
        for (var place = 0; place < list.Count; place++)
            all += Weight(place);
        for (var place = 0; place < list.Count; place++)
        {
            spelling.Learn(language, list[place], 1 + (3 * Weight(place)));
            if (!words.TryGetValue(list[place], out var chances))
                words[list[place]] = chances = new float[languages.Length];
            chances[language] = Weight(place) / all;
        }
    }

    private static float Weight(int place) => Head / (Head + place) + 0.05f;
}
