using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Exceptions;

namespace Steward.Conversation.Tests.Domain;

public sealed class TicketTransitionsTests
{
    [Theory]
    [InlineData(
        TicketStatus.Closed, TicketStatus.Pending, ErrorTypes.TicketClosed,
        "Ticket 42 cannot move from Closed to Pending; a new message opens a follow-up.")]
    [InlineData(
        TicketStatus.Open, TicketStatus.Closed, ErrorTypes.IllegalTransition,
        "Ticket 42 cannot move from Open to Closed; solve it first, and it closes by itself.")]
    [InlineData(
        TicketStatus.Open, TicketStatus.New, ErrorTypes.IllegalTransition,
        "Ticket 42 cannot move from Open to New; only a ticket that nobody has worked on is new: choose Open.")]
    [InlineData(
        TicketStatus.Solved, TicketStatus.Pending, ErrorTypes.IllegalTransition,
        "Ticket 42 cannot move from Solved to Pending; reopen it first: choose Open.")]
    [InlineData(
        TicketStatus.Open, TicketStatus.Open, ErrorTypes.IllegalTransition,
        "Ticket 42 cannot move from Open to Open; it is there already.")]
    public void An_illegal_change_says_what_to_do_instead(
        TicketStatus from, TicketStatus to, string type, string message)
    {
        var refusal = Should.Throw<ApplicationFailureException>(() => TicketTransitions.Require("42", from, to));

        refusal.ErrorType.ShouldBe(type);
        refusal.Message.ShouldBe(message);
        refusal.NonRetryable.ShouldBeTrue();
    }

    [Fact]
    public void Nothing_leaves_closed_and_nothing_becomes_new()
    {
        foreach (var status in Enum.GetValues<TicketStatus>())
        {
            TicketTransitions.IsLegal(TicketStatus.Closed, status).ShouldBeFalse();
            TicketTransitions.IsLegal(status, TicketStatus.New).ShouldBeFalse();
        }
    }

    [Fact]
    public void Only_a_solved_ticket_closes() =>
        Enum.GetValues<TicketStatus>().Where(status => TicketTransitions.IsLegal(status, TicketStatus.Closed))
            .ShouldBe([TicketStatus.Solved]);
}
