using System.Text.Json;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

/// <summary>
/// Questions as customers put them, each with words of the sentence that answers it, or none where the articles have no
/// answer. Other than <see cref="SampleQuestions"/>, they judge the sentence that was said, not only its article.
/// </summary>
public sealed class ShopAnswerTests
{
    private const string Right = "right";
    private const string Wrong = "wrong";
    private const string Invented = "invented";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task Most_questions_get_the_sentence_that_answers_them_and_few_get_another()
    {
        var judged = new List<(string Question, string Verdict, string? Words)>();
        using var desk = await Desk.OpenAsync();
        foreach (var question in await QuestionsAsync())
        {
            desk.Ticket = "Q-" + Guid.NewGuid().ToString("N")[..8];
            var said = await desk.HearsAsync(question.Question);
            judged.Add((question.Question, Verdict(question, said), said.Words));
        }

        Tell(judged);
        judged.Count(row => row.Verdict == Right).ShouldBeGreaterThanOrEqualTo(68);
        judged.Count(row => row.Verdict == Wrong).ShouldBeLessThanOrEqualTo(11);
        judged.Count(row => row.Verdict == Invented).ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task A_second_question_leaves_unsaid_what_the_first_was_about()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync("How long is the warranty on the headphones, and do I need the receipt?");

        said.Words.ShouldNotBeNull().ShouldContain("two-year warranty");
        said.Words.ShouldContain("You do not need the receipt");
        said.Words.ShouldContain("[1] Two-year warranty: Headphones and other electronics", customMessage: said.Words);
        said.Words.ShouldContain("[2] Two-year warranty https");
    }

    private static async Task<List<ShopQuestion>> QuestionsAsync() =>
        [.. (await File.ReadAllLinesAsync(Samples.Questions, TestContext.Current.CancellationToken))
            .Select(line => JsonSerializer.Deserialize<ShopQuestion>(line, Web)!)];

    private static void Tell(IReadOnlyList<(string Question, string Verdict, string? Words)> judged)
    {
        var counts = judged.CountBy(row => row.Verdict).Select(count => $"{count.Value} {count.Key}");
        var rows = judged.Where(row => row.Verdict != Right)
            .OrderBy(row => row.Verdict, StringComparer.Ordinal)
            .Select(row => $"{row.Verdict}: {row.Question} -> {row.Words?.ReplaceLineEndings(" ")}");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{string.Join(", ", counts)}{Environment.NewLine}{string.Join(Environment.NewLine, rows)}");
    }

    private static string Verdict(ShopQuestion question, Said said) => said switch
    {
        { Kind: DraftKind.HandOver } => $"handed over ({said.Draft.Author})",
        { Draft.Citations.Count: 0 } => $"asked ({said.Draft.Author})",
        _ when question.Says is null => Invented,
        { Words: { } words } when words.Contains(question.Says, StringComparison.Ordinal) => Right,
        _ => Wrong,
    };

    private sealed record ShopQuestion(string Question, string? Says);
}
