using Steward.Client;
using Steward.Workflows.Contracts;
using Waiting = Steward.Workflows.Contracts.WaitingOn;

namespace Steward.Starters.Replay;

/// <summary>What became of one ticket, for the summary.</summary>
internal sealed record TicketEnding
{
    public required string TicketId { get; init; }

    public required Ending Ending { get; init; }

    public Channel? Channel { get; init; }

    public string? Intent { get; init; }

    public TicketStatus? Status { get; init; }

    public WaitingOn? WaitingOn { get; init; }

    public string? Owner { get; init; }

    public int Received { get; init; }

    public int Replies { get; init; }

    public int Actions { get; init; }

    /// <summary>Why it failed, or why a person has it.</summary>
    public string? Reason { get; init; }

    public static TicketEnding Of(TicketView view, bool settled)
    {
        var now = view.Conversation;
        return new TicketEnding
        {
            TicketId = now.TicketId,
            Ending = settled ? Judge(view) : Ending.Stuck,
            Channel = now.Channel,
            Intent = now.Intent,
            Status = now.Status,
            WaitingOn = now.WaitingOn,
            Owner = now.Owner.ToString(),
            Received = now.Received,
            Replies = view.Transcript.Count(m => m.Direction == MessageDirection.Outbound),
            Actions = now.Actions.Count(a => a.Status == ActionStatus.Done),
            Reason = now.HandoverReason,
        };
    }

    private static Ending Judge(TicketView view)
    {
        var now = view.Conversation;
        if (now.WaitingOn == Waiting.Approval)
        {
            return Ending.AwaitsApproval;
        }

        if (now.WaitingOn == Waiting.Agent || now.Owner.Kind is OwnerKind.Group or OwnerKind.Agent)
        {
            return Ending.HandedOver;
        }

        if (now.Actions.Any(a => a.Status == ActionStatus.Done))
        {
            return Ending.Acted;
        }

        var last = view.Transcript.LastOrDefault(m => m.Direction == MessageDirection.Outbound)?.Text;
        return last?.TrimEnd().EndsWith('?') == true ? Ending.AskedBack : Ending.Answered;
    }
}
