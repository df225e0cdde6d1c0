using Steward.Workflows.Contracts;
using static Steward.Workflows.Contracts.TicketStatus;

namespace Steward.Workflows.Domain;

/// <summary>Which status may follow which.</summary>
internal static class TicketTransitions
{
    public static bool IsLegal(TicketStatus from, TicketStatus to) => (from, to) switch
    {
        (New, Open or Pending or OnHold or Solved) => true,
        (Open, Pending or OnHold or Solved) => true,
        (Pending, Open or OnHold or Solved) => true,
        (OnHold, Open or Pending or Solved) => true,
        (Solved, Open or Closed) => true,
        _ => false,
    };

    /// <summary>Throws when the change is illegal, and says what to do instead.</summary>
    public static void Require(string ticketId, TicketStatus from, TicketStatus to)
    {
        if (!IsLegal(from, to))
        {
            throw Refusal.Of(
                from == Closed ? ErrorTypes.TicketClosed : ErrorTypes.IllegalTransition,
                $"Ticket {ticketId} cannot move from {from} to {to}; {Remedy(from, to)}");
        }
    }

    private static string Remedy(TicketStatus from, TicketStatus to) => (from, to) switch
    {
        (Closed, _) => "a new message opens a follow-up.",
        _ when from == to => "it is there already.",
        (_, New) => "only a ticket that nobody has worked on is new: choose Open.",
        (_, Closed) => "solve it first, and it closes by itself.",
        _ => "reopen it first: choose Open.",
    };
}
