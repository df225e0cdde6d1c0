using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>The customer's messages that no reply covers yet.</summary>
internal static class Inbox
{
    /// <summary>How many are kept; of more, the oldest stay in the archive and count as received only.</summary>
    public const int Capacity = 200;

    /// <summary>Numbers a message, brings the ticket back to life and makes it somebody's move.</summary>
    public static ConversationState Accept(ConversationState state, ReceiveRequest request, DateTimeOffset now)
    {
        var message = new InboundMessage(state.Received + 1, request.MessageId, now, request.IsAudio);
        var accepted = state with
        {
            Received = message.Sequence,
            Unanswered = [.. state.Unanswered.TakeLast(Capacity - 1), message],
            Channel = request.Channel,
            Tier = request.Tier > state.Tier ? request.Tier : state.Tier,
            Stalled = false,
            Rounds = 0,
            SnoozedUntil = null,
        };
        accepted = Lifecycle.Enter(
            accepted, state.Status == TicketStatus.New ? TicketStatus.New : TicketStatus.Open, now);
        accepted = VoidApprovals(accepted, "customer_wrote");
        return (accepted.Policy is null ? accepted : SlaClocks.CustomerWrote(accepted, now)) with
        {
            WaitingOn = TurnPlan.MayAnswer(accepted) ? WaitingOn.Assistant : WaitingOn.Agent,
        };
    }

    /// <summary>A reply, or a person, has dealt with every message up to one.</summary>
    public static ConversationState Answer(ConversationState state, int upTo) => state with
    {
        AnsweredUpTo = Math.Max(state.AnsweredUpTo, upTo),
        Unanswered = [.. state.Unanswered.Where(message => message.Sequence > upTo)],
    };

    /// <summary>What a reply covered is unanswered again: it never reached the customer.</summary>
    public static ConversationState TakeBack(ConversationState state, SaidReply said) => state with
    {
        AnsweredUpTo = Math.Min(state.AnsweredUpTo, said.AnsweredBefore),
        Unanswered = [.. said.Covered.UnionBy(state.Unanswered, message => message.Sequence)],
        LastSaid = null,
    };

    /// <summary>
    /// Ends every waiting approval: the facts it rests on have changed. A turn of which nothing else came needs no
    /// report.
    /// </summary>
    public static ConversationState VoidApprovals(ConversationState state, string why)
    {
        var voided = ActionLedger.PutAll(
            state,
            ActionLedger.IsWaiting,
            action => ActionLedger.End(action with { Approval = ApprovalState.Void }, ActionStatus.Void, why));
        var pointless = voided.Actions.GroupBy(action => action.Turn).Where(turn => turn.All(WasVoided))
            .SelectMany(turn => turn).Select(action => action.Number).ToHashSet();
        var settled = ActionLedger.PutAll(
            voided, action => pointless.Contains(action.Number), action => action with { Reported = true });
        return settled with { ActingUpTo = settled.Actions.All(action => action.Reported) ? 0 : settled.ActingUpTo };
    }

    private static bool WasVoided(GatedAction action) => action.Ended == ActionStatus.Void;
}
