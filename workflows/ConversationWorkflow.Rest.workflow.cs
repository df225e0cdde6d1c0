using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>Between steps: what is shown, recorded and awaited, and the moment to continue as new.</summary>
public sealed partial class ConversationWorkflow
{
    /// <summary>Histories from before this attribute have no upsert where it alone has changed.</summary>
    private const string WaitingSincePatch = "approval-waiting-since";

    private SearchFacts shown = SearchFacts.None;
    private IReadOnlyList<ClockState>? measured;
    private DateTimeOffset? alarmAt;
    private int rings;

    /// <summary>The last moment that an alarm rang for: what is due is told by alarms, not by reading the clock.</summary>
    private DateTimeOffset rung = DateTimeOffset.MinValue;

    private bool IsBusy => NextStep != Step.Rest;

    private bool ShouldContinueAsNew =>
        (Workflow.ContinueAsNewSuggested || Workflow.CurrentHistoryLength >= input.HistoryBound)
        && state.Status != TicketStatus.Closed;

    private async Task RestAsync()
    {
        ContinueAsNewWhenDue();
        if (IsBusy)
        {
            return;
        }

        await WriteAuditAsync();
        if (orderly && IsBusy)
        {
            return;
        }

        Show();
        SetAlarm();
        await SomethingAsync();
    }

    private async Task SomethingAsync()
    {
        if (orderly)
        {
            var (resting, silent) = (state, rings);
            await turnstile.RestAsync(() => !ReferenceEquals(state, resting) || rings != silent || MayEnd);
            return;
        }

        // Asked once, not while waiting: a mere query must never be what makes the conversation continue as new.
        var (rested, heard, isDue) = (state, rings, ShouldContinueAsNew);
        await Workflow.WaitConditionAsync(
            () =>
                !ReferenceEquals(state, rested) || rings != heard || MayEnd || (isDue && Workflow.AllHandlersFinished));
    }

    private bool MayContinueAsNew => orderly
        ? turnstile.IsLong && answering == 0 && state.Status != TicketStatus.Closed
        : ShouldContinueAsNew && Workflow.AllHandlersFinished;

    /// <summary>
    /// All that is under way is in the state, so any moment between steps is safe once the handlers have
    /// answered.
    /// </summary>
    private void ContinueAsNewWhenDue()
    {
        if (MayContinueAsNew)
        {
            var carried = state with
            {
                Generation = state.Generation + 1,
                Deliveries = deliveries.Pack(),
                Facts = [.. facts],
            };
            var next = input with { Carried = carried };
            throw Workflow.CreateContinueAsNewException(
                (ConversationWorkflow conversation) => conversation.RunAsync(next));
        }
    }

    private void Show()
    {
        Workflow.CurrentDetails = Details.Of(input.TicketId, state);
        TicketMetrics.Met(measured ?? input.Carried?.Clocks ?? [], state);
        measured = state.Clocks;
        var now = SearchFacts.Of(state);
        var updates = now.ChangesSince(shown);
        if (updates.Count > 0 && (!now.DiffersInWaitingSinceAlone(shown) || Workflow.Patched(WaitingSincePatch)))
        {
            Workflow.UpsertTypedSearchAttributes([.. updates]);
            shown = now;
        }
    }

    /// <summary>
    /// One timer serves every deadline. It is left alone while it fires early enough: firing early costs one look,
    /// while moving it with every turn would cost two events each.
    /// </summary>
    private void SetAlarm()
    {
        if (Deadlines.Next(state) is { } deadline && (alarmAt is null || deadline.At < alarmAt))
        {
            alarmAt = deadline.At;
            _ = RingAsync(deadline.At, deadline.Kind);
        }
    }

    private async Task RingAsync(DateTimeOffset at, DeadlineKind kind)
    {
        await DelayAsync(at, $"Until the next deadline: {kind}");
        if (orderly)
        {
            await turnstile.EnterAsync();
        }

        rung = at > rung ? at : rung;
        if (alarmAt == at)
        {
            alarmAt = null;
            rings++;
        }

        turnstile.Leave();
    }
}
