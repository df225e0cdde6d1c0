using Steward.Activities.Knowledge;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("Hi! How long does standard shipping take, and what does it cost?", "3 to 5 business days")]
    [InlineData("can I use more than one gift card on one order?", "one gift card per order")]
    [InlineData("Do your headphones connect to two devices at the same time?", "two devices")]
    [InlineData("Do you ship to Canada?", "Canada")]
    [InlineData("How long is the warranty on the headphones, and do I need the receipt?", "warranty")]
    public async Task A_question_is_answered_in_the_articles_words_with_a_citation(string question, string told)
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(question);

        said.Kind.ShouldBe(DraftKind.Answer);
        said.Words!.ShouldContain(told);
        said.Words!.ShouldContain("[1]");
        said.Draft.Citations.ShouldNotBeEmpty();
        foreach (var citation in said.Draft.Citations)
            (await desk.Get<IKnowledge>().FindAsync(citation.PassageId))!.ContentHash.ShouldBe(citation.ContentHash);
    }

    [Theory]
    [InlineData("What is the capital of France?")]
    [InlineData("Do you sell elephants?")]
    [InlineData("How long is the warranty on a spaceship?")]
    [InlineData("Does the warranty cover volcanoes?")]
    [InlineData("How long do you keep my warranty receipt photographs?")]
    [InlineData("Do I have to sign for the parcel?")]
    public async Task A_question_without_a_passage_goes_to_a_person(string question)
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(question);

        said.Kind.ShouldBe(DraftKind.HandOver);
        said.Draft.Reason.ShouldBe("no_answer");
    }

    [Fact]
    public async Task Another_language_goes_to_a_person()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(
            "Hallo, ich möchte meine Bestellung zurück geben, können Sie mir bitte helfen?");

        said.Perception!.Language.ShouldBe("de");
        said.Draft.Reason.ShouldBe("language");
    }

    [Fact]
    public async Task A_question_in_the_middle_of_a_request_is_answered_and_the_request_goes_on()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("Please cancel my order #W7315520, I ordered it by mistake. maya.lindqvist@example.com");

        var said = await desk.HearsAsync("How long does standard shipping take?");

        said.Words!.ShouldContain("3 to 5 business days");
        said.Words!.ShouldContain("I will cancel order #W7315520");
        (await desk.HearsAsync("yes")).Kind.ShouldBe(DraftKind.Actions);
    }

    [Theory]
    [InlineData("hello", "How can I help")]
    [InlineData("Great, thank you so much!", "You're welcome")]
    public async Task Small_talk_gets_small_words(string words, string answer)
    {
        using var desk = await Desk.OpenAsync();

        (await desk.HearsAsync(words)).Words!.ShouldContain(answer);
    }
}
