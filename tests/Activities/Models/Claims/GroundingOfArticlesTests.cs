using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Steward.Activities.Knowledge.Ingest;
using Steward.Activities.Models.Claims;
using Steward.Activities.Models.Local;
using Steward.Tests.Activities.Knowledge;

namespace Steward.Activities.Tests.Models.Claims;

/// <summary>Whole articles: what is taken from them word for word passes, and one change of meaning is cut.</summary>
public sealed partial class GroundingOfArticlesTests
{
    private static readonly string[] Denied = ["is", "are", "can", "will", "must", "may", "takes", "do"];

    private readonly Lazy<Task<IReadOnlyList<(string Title, string Text)>>> passages = new(ReadAsync);

    [Fact]
    public async Task Every_sentence_of_every_article_passes_by_the_rules_alone()
    {
        var cut = new List<string>();
        var all = 0;
        foreach (var (title, text) in await passages.Value)
        {
            var source = new ClaimSource(text, [title], "en");
            foreach (var sentence in AnswerSentences.Split(text))
            {
                var claim = ClaimReader.Read(sentence, "en");
                if (!claim.Any(clause => clause.SaysSomething))
                    continue;
                all++;
                if (source.Fault(claim) is { } fault)
                    cut.Add($"{fault}: {sentence}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{cut.Count} of {all} cut\n{string.Join('\n', cut.Take(50))}");
        all.ShouldBeGreaterThan(300);
        cut.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sentence_with_one_figure_denial_or_strength_changed_is_cut()
    {
        var known = await passages.Value;
        var cases = known.SelectMany(passage => AnswerSentences.Split(passage.Text)
            .SelectMany(Changed)
            .Select(changed => (passage, changed)))
            .ToList();
        var passed = cases.Where(one => !IsCut(one.passage, one.changed)).Select(one => one.changed).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{passed.Count} of {cases.Count} passed\n{string.Join('\n', passed.Take(50))}");
        cases.Count.ShouldBeGreaterThan(200);
        passed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_telling_word_of_another_article_in_a_sentence_is_cut()
    {
        var known = (await passages.Value).Where(passage => passage.Text.Length > 80).ToList();
        Gen.Select(Gen.Int[0, known.Count - 1], Gen.Int[0, known.Count - 1], Gen.Int, Gen.Int).Sample((to, from, place, which) =>
        {
            var foreign = Words(known[from].Text).Except(Words(known[to].Title + " " + known[to].Text))
                .Where(stem => Words(stem).Any()).ToList();
            var sentences = AnswerSentences.Split(known[to].Text);
            if (foreign.Count == 0 || sentences.Count == 0)
                return;
            var words = sentences[Math.Abs(place % sentences.Count)].Split(' ').ToList();
            words.Insert(Math.Abs(which % words.Count), foreign[Math.Abs(which % foreign.Count)]);
            var said = string.Join(' ', words);

            IsCut(known[to], said).ShouldBeTrue(said);
        }, iter: 500);
    }

    private static bool IsCut((string Title, string Text) passage, string said) =>
        new ClaimSource(passage.Text, [passage.Title], "en").Fault(ClaimReader.Read(said, "en")) is not null;

    private static IEnumerable<string> Changed(string sentence)
    {
        foreach (Match figure in Figure().Matches(sentence))
        {
            var other = (int.Parse(figure.Value, CultureInfo.InvariantCulture) + 7).ToString(CultureInfo.InvariantCulture);
            yield return sentence[..figure.Index] + other + sentence[(figure.Index + figure.Length)..];
        }

        var verb = Denied.FirstOrDefault(word => sentence.Contains($" {word} ", StringComparison.Ordinal));
        if (verb is not null && !ClaimReader.Read(sentence, "en").Any(clause => clause.Has(ClaimMark.Denial)))
            yield return sentence.Replace($" {verb} ", $" {verb} not ", StringComparison.Ordinal);
        if (sentence.Contains(" may ", StringComparison.Ordinal))
            yield return sentence.Replace(" may ", " will ", StringComparison.Ordinal);
        if (sentence.Contains("up to ", StringComparison.Ordinal))
            yield return sentence.Replace("up to ", string.Empty, StringComparison.Ordinal);
        if (sentence.Contains(" only ", StringComparison.Ordinal))
            yield return sentence.Replace(" only ", " ", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Words(string text) => ClaimReader.Read(text, "en")
        .SelectMany(clause => clause.Words).Select(word => word.Stem).Where(stem => stem.Length > 4);

    private static async Task<IReadOnlyList<(string Title, string Text)>> ReadAsync()
    {
        var articles = await ArticleFolder.ReadAsync(SampleShop.File("knowledge"));
        return [.. PassageMaker.Make(articles, 150)
            .Where(passage => passage.Language == "en")
            .Select(passage => ($"{passage.Passage.Title}\n{passage.Passage.Heading}", passage.Passage.Text))];
    }

    [GeneratedRegex(@"(?<![\d.,#\p{L}-])\d{1,4}(?![\d.,:\p{L}-])", RegexOptions.None, 1000)]
    private static partial Regex Figure();
}
