using Steward.Client;
using Steward.Starters.Conversations;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Tests.Units;

public sealed class TicketDifferenceTests
{
    private static readonly TranscriptEntry Question = Entry("m1", MessageDirection.Inbound, "Where is it?");
    private static readonly TranscriptEntry Answer = Entry("m2", MessageDirection.Outbound, "On its way.");

    [Fact]
    public void A_first_look_tells_everything_said() =>
        Told(null, View(1, Question, Answer)).ShouldBe(
            [TicketEventKind.Message, TicketEventKind.Message, TicketEventKind.State]);

    [Fact]
    public void A_second_look_tells_what_is_new_only() =>
        Told(View(1, Question), View(1, Question, Answer)).ShouldBe([TicketEventKind.Message]);

    [Fact]
    public void Nothing_new_tells_nothing() => Told(View(1, Question), View(1, Question)).ShouldBeEmpty();

    [Fact]
    public void A_reader_who_comes_back_is_not_told_again_what_was_said()
    {
        var events = TicketDifference.Between(null, View(1, Question, Answer), told: 1).ToList();
        events.Where(e => e.Kind == TicketEventKind.Message).ShouldHaveSingleItem().Message.ShouldBe(Answer);
        events[^1].Told.ShouldBe(2);
        events.Select(e => e.More).ShouldBe([true, false]);
    }

    [Fact]
    public void A_recording_is_told_again_once_it_has_its_text()
    {
        var silent = Question with { Text = null, AudioReference = "call.wav" };
        var events = TicketDifference.Between(View(1, silent), View(1, silent with { Text = "Where is it?" })).ToList();
        events.ShouldHaveSingleItem().Kind.ShouldBe(TicketEventKind.Transcript);
    }

    [Fact]
    public void An_action_is_told_before_the_words_about_it()
    {
        var done = new ActionOutcome(1, "p1", ActionStatus.Done);
        var before = View(1, Question);
        var after = View(1, Question, Answer);
        after = after with { Conversation = after.Conversation with { Actions = [done] } };
        Told(before, after).ShouldBe([TicketEventKind.Action, TicketEventKind.Message]);
    }

    [Fact]
    public void A_handover_is_told_with_the_change_of_hands()
    {
        var before = View(1, Question);
        var after = before with
        {
            Conversation = before.Conversation with
            {
                HandoverReason = "risk_legal",
                Owner = Owner.Group("legal"),
                WaitingOn = WaitingOn.Agent,
            },
        };
        Told(before, after).ShouldBe([TicketEventKind.Handover, TicketEventKind.State]);
    }

    private static List<TicketEventKind> Told(TicketView? before, TicketView after) =>
        [.. TicketDifference.Between(before, after).Select(e => e.Kind)];

    private static TicketView View(int received, params TranscriptEntry[] said) => new(
        new ConversationSnapshot
        {
            TicketId = "42",
            Status = TicketStatus.Open,
            WaitingOn = WaitingOn.Assistant,
            Owner = Owner.Assistant,
            Priority = TicketPriority.Normal,
            Channel = Channel.Chat,
            Lease = new LeaseAnswer(0, Owner.Assistant),
            Received = received,
        },
        said);

    private static TranscriptEntry Entry(string id, MessageDirection direction, string words) => new()
    {
        MessageId = id,
        Direction = direction,
        Channel = Channel.Chat,
        Author = "ana",
        Text = words,
        SentAt = DateTimeOffset.UnixEpoch,
    };
}
