namespace Steward.Activities.Knowledge.Recall;

/// <param name="TicketId">The ticket whose reply cites it.</param>
/// <param name="PassageId">The cited passage.</param>
/// <param name="ContentHash">The hash of the passage's text as it was cited.</param>
internal sealed record CitedPassage(string TicketId, string PassageId, string ContentHash);
