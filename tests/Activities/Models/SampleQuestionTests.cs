using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

public sealed class SampleQuestionTests
{
    [Fact]
    public async Task Questions_are_answered_from_the_right_article_or_handed_over_never_from_a_wrong_one()
    {
        var (right, wrong, over) = (0, new List<string>(), new List<string>());
        using var desk = await Desk.OpenAsync();
        foreach (var (question, articles) in SampleQuestions.All)
        {
            desk.Ticket = "Q-" + Guid.NewGuid().ToString("N")[..8];
            var said = await desk.HearsAsync(question);
            var cited = said.Draft.Citations.Select(citation => citation.PassageId.Split('#')[0]).Distinct().ToList();
            if (said.Kind != DraftKind.Answer || cited.Count == 0)
                over.Add($"{said.Kind}/{said.Draft.Reason} {said.Draft.Author}: {question}");
            else if (cited.All(articles.Split(',').Contains))
                right++;
            else
                wrong.Add($"{question} -> {string.Join(',', cited)}: {said.Words}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{right} right, {wrong.Count} wrong, {over.Count} not answered\n{string.Join('\n', wrong)}\n{string.Join('\n', over)}");
        wrong.ShouldBeEmpty();
        right.ShouldBeGreaterThanOrEqualTo(SampleQuestions.All.Count * 3 / 4);
    }
}
