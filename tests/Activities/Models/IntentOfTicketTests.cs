using Steward.Activities.Audit;
using Steward.Activities.Understanding;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

/// <summary>A ticket's intent is what it is about, whatever the last words were.</summary>
public sealed class IntentOfTicketTests
{
    [Fact]
    public async Task A_yes_and_a_slots_answer_keep_the_procedures_intent()
    {
        using var desk = await Desk.OpenAsync();

        (await desk.HearsAsync("Please cancel my order #W7315520, I ordered it by mistake.")).Perception!.Intent.ShouldBe(Intents.CancelOrder);
        (await desk.HearsAsync("maya.lindqvist@example.com")).Perception!.Intent.ShouldBe(Intents.CancelOrder);
        (await desk.HearsAsync("yes")).Perception!.Intent.ShouldBe(Intents.CancelOrder);
    }

    [Fact]
    public async Task A_no_keeps_the_procedures_intent()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("Please cancel my order #W7315520, I ordered it by mistake. maya.lindqvist@example.com");

        (await desk.HearsAsync("no")).Perception!.Intent.ShouldBe(Intents.CancelOrder);
    }

    [Fact]
    public async Task Thanks_after_an_answer_keep_the_questions_intent()
    {
        using var desk = await Desk.OpenAsync();
        var asked = await desk.HearsAsync("How long is the warranty on the headphones, and do I need the receipt?");

        var thanked = await desk.HearsAsync("Great, thank you so much!");

        asked.Perception!.Intent.ShouldBe("warranty");
        thanked.Perception!.Intent.ShouldBe("warranty");
        thanked.Words!.ShouldContain("You're welcome");
    }

    [Theory]
    [InlineData("hey", "quick question before I buy", "can I use more than one gift card on one order?")]
    [InlineData("Good morning!", "I have a question.", "can I use more than one gift card on one order?")]
    public async Task A_greeting_and_a_question_in_a_row_get_the_questions_answer(params string[] burst)
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(burst);

        said.Words!.ShouldContain("one gift card per order");
        said.Perception!.Intent.ShouldBe("gift_cards");
    }

    [Fact]
    public async Task The_rules_behind_a_risk_flag_are_in_the_audit_log_without_the_words()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("My attorney will file a lawsuit against you, this is outrageous.");

        var record = (await desk.Get<AuditLog>().ReadAsync(desk.Ticket)).Single(record => record.Event == "turn.risks_seen");

        record.Facts.ShouldContain("legal-threat");
        record.Facts.ShouldContain("strong-words");
        record.Facts.ShouldNotContain("attorney");
    }
}
