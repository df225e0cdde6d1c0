using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>What happens when a moment comes.</summary>
public sealed partial class ConversationWorkflow
{
    private Task MeetAsync(Deadline deadline) => deadline.Kind switch
    {
        DeadlineKind.ClockBreach => BreachAsync(deadline.Clock!.Value),
        DeadlineKind.Reminder => RemindAsync(),
        DeadlineKind.Survey => SurveyAsync(),
        _ => MeetQuietly(deadline),
    };

    private Task MeetQuietly(Deadline deadline)
    {
        switch (deadline.Kind)
        {
            case DeadlineKind.ClockWarning:
                Warn(deadline.Clock!.Value);
                break;
            case DeadlineKind.ApprovalExpiry:
                Expire(state.Actions.First(action => action.Number == deadline.Action));
                break;
            case DeadlineKind.OutageRetry:
                state = state with { Stalled = false, RetryAt = null };
                state = state with
                {
                    WaitingOn = Lifecycle.MoveOf(state),
                    Detail = "What an outage stopped is tried again.",
                };
                break;
            case DeadlineKind.SnoozeEnd:
                Wake();
                break;
            case DeadlineKind.AutoSolve:
                state = Lifecycle.Solve(state, Now) with { Detail = "Solved after the customer's silence." };
                Record("ticket.solved", Speakers.Policy, "times.autoSolve");
                break;
            case DeadlineKind.AutoClose:
                state = Lifecycle.Enter(state, TicketStatus.Closed, Now) with { Detail = "Closed." };
                Record("ticket.closed", Speakers.Policy, "times.autoClose");
                break;
            default:
                state = state with { AuditRetryAt = null };
                break;
        }

        return Task.CompletedTask;
    }

    private void Warn(SlaClock clock)
    {
        state = SlaClocks.Put(state, SlaClocks.Find(state, clock)! with { Warned = true });
        Record("sla.warned", Speakers.Policy, $"sla.{state.Priority}", ("clock", $"{clock}"));
    }

    /// <summary>
    /// During an outage the ticket waits for a person as it is, and for recovery. The raised priority does not move
    /// the other clocks: an escalation must not break promises of its own making.
    /// </summary>
    private async Task BreachAsync(SlaClock clock)
    {
        var rule = $"sla.{state.Priority}";
        state = SlaClocks.Put(state, SlaClocks.Find(state, clock)! with { Warned = true, Breached = true });
        state = state with
        {
            Priority = state.Priority == TicketPriority.Urgent ? TicketPriority.Urgent : state.Priority + 1,
        };
        Record("sla.breached", Speakers.Policy, rule, ("clock", $"{clock}"), ("priority", $"{state.Priority}"));
        if (!state.HandedOver && !(orderly && state.Stalled))
        {
            await HandOverAsync(NextTurn(), ReasonCodes.Of(clock), null, rule);
        }
    }

    private void Expire(GatedAction action)
    {
        state = ActionLedger.Put(
            state, ActionLedger.End(
                action with { Approval = ApprovalState.Expired }, ActionStatus.Expired, "deadline"));
        StopFailedSeries();
        state = state with
        {
            WaitingOn = Lifecycle.MoveOf(state),
            Detail = $"Nobody decided {action.ApprovalId} in time.",
        };
        Record("approval.expired", Speakers.Policy, action.Rule, ("approval", action.ApprovalId!));
    }

    /// <summary>A person put it aside, so a person gets it back.</summary>
    private void Wake()
    {
        Record("ticket.woken", Speakers.Policy);
        PassToGroup(ReasonCodes.SnoozeEnded, null);
    }

    private async Task RemindAsync()
    {
        state = state with { Reminded = true };
        if (
            TurnPlan.MaySpeak(state) && await TryToSayAsync(
                Ask(NextTurn(), TurnPhase.Reminder) with { Rule = "times.reminder" }))
        {
            state = state with { Detail = "The customer was reminded." };
        }
    }

    /// <summary>
    /// A solved ticket has no speaker any more: the assistant takes the right to speak back to ask how it
    /// went.
    /// </summary>
    private async Task SurveyAsync()
    {
        state = state with { Surveyed = true };
        if (state.Lease.Holder.Kind != OwnerKind.Assistant)
        {
            PassLeaseTo(Owner.Assistant);
        }

        if (await TryToSayAsync(Ask(NextTurn(), TurnPhase.Survey) with { Rule = "times.survey" }))
        {
            state = state with { Detail = "The customer was asked how it went." };
        }
    }
}
