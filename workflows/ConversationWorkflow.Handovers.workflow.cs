using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>The conversation goes to a person: on purpose, or because something is down.</summary>
public sealed partial class ConversationWorkflow
{
    private async Task HandOverAsync(int turn, string reason, string? group, string rule)
    {
        PassToGroup(reason, group);
        Record("ticket.handed_over", Speakers.Policy, rule, ("reason", reason), ("owner", $"{state.Owner}"));
        await BriefAsync(reason);
        await TryToSayAsync(Ask(turn, TurnPhase.HandOver) with { Rule = rule, Reason = reason });
    }

    /// <summary>
    /// What the customer wrote is dealt with, but stays at hand: if the assistant gets it back, it answers
    /// it.
    /// </summary>
    private void PassToGroup(string reason, string? group)
    {
        var passed = Lifecycle.Enter(state, TicketStatus.Open, Now);
        state = passed with
        {
            Owner = state.Owner.Kind == OwnerKind.Agent ? state.Owner : Owner.Group(
                group ?? state.Policy!.DefaultGroup),
            HandedOver = true,
            HandoverReason = reason,
            AnsweredUpTo = state.Received,
            ActingUpTo = 0,
            WaitingOn = WaitingOn.Agent,
            Detail = $"A person is needed: {reason}.",
        };
    }

    private async Task BriefAsync(string reason)
    {
        var request = new BriefRequest(input.TicketId, state.Received, reason, Outcomes());
        try
        {
            var answer = await LocalAsync(
                (IReasoningActivities reasoning) => reasoning.BriefAsync(request), ActivityCalls.Brief);
            state = state with { BriefingId = answer.BriefingId };
        }
        catch (FailureException failure)
        {
            Workflow.Logger.LogStepFailed(failure, "The briefing");
        }
    }

    private IReadOnlyList<ActionOutcome> Outcomes() =>
        [.. state.Actions.Where(action => action.Ended is not null).Select(ActionLedger.Outcome)];

    /// <summary>
    /// Nothing fails the conversation: the customer gets an honest notice, and it waits for a person or for
    /// recovery.
    /// </summary>
    private async Task DegradeAsync(string what, FailureException failure)
    {
        Workflow.Logger.LogStepFailed(failure, what);
        state = Outage(state);
        Record("conversation.degraded", Speakers.Policy, Route.Rule, ("what", what));
        if (!state.OutageTold && await TryToSayAsync(Ask(state.Turns, TurnPhase.Degraded)))
        {
            state = state with { OutageTold = true };
        }

        if (state.Retries <= 1)
        {
            await BriefAsync(ReasonCodes.Outage);
        }
    }

    /// <summary>The messages stay unanswered: the next round, message or hand-back tries again.</summary>
    private ConversationState Outage(ConversationState failed)
    {
        var waiting = failed.Status == TicketStatus.Solved ? failed : Lifecycle.Enter(failed, TicketStatus.Open, Now);
        return waiting with
        {
            Stalled = true,
            RetryAt = orderly ? OutageRounds.Next(failed, Now) : null,
            Retries = orderly ? failed.Retries + 1 : 0,
            Owner = failed.Owner.Kind == OwnerKind.Agent ? failed.Owner : Owner.Group(failed.Policy!.DefaultGroup),
            WaitingOn = WaitingOn.Agent,
            HandoverReason = ReasonCodes.Outage,
            Detail = "Something is down; it is tried again by itself, and a person may take over.",
        };
    }
}
