using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>A turn: hear, understand, choose who answers, draft, and say it if it still holds.</summary>
public sealed partial class ConversationWorkflow
{
    private const int LongestBurst = 5;

    private async Task AnswerAsync()
    {
        await CoalesceAsync();
        await RepinMissingPolicyAsync();
        if (NextStep != Step.Answer)
        {
            return;
        }

        var turn = BeginTurn();
        if (await HearAsync(turn) is { } reason)
        {
            await HandOverAsync(turn.Number, reason, null, "audio");
            return;
        }

        var route = turn.Messages.Count > 0 ? await RouteAsync(turn) : RouteNote();
        if (!turn.IsCurrent(state))
        {
            return;
        }

        if (route.Engagement == Engagement.Person)
        {
            await HandOverAsync(turn.Number, route.Reason ?? ReasonCodes.Unsure, route.Group, route.Rule);
            return;
        }

        await FollowWhenCurrentAsync(
            turn, await DraftAsync(Ask(turn.Number, TurnPhase.Answer) with { MessageIds = turn.MessageIds }));
    }

    /// <summary>Waits for quiet after the newest message, but no longer than a few windows.</summary>
    private async Task CoalesceAsync()
    {
        if (!orderly)
        {
            await CoalesceByTheClockAsync();
            return;
        }

        for (var waits = 0; waits < LongestBurst && Unheard() is { } newest; waits++)
        {
            state = state with { QuietUpTo = newest.Sequence };
            await UntilAsync(newest.ReceivedAt + state.Policy!.Times.BurstWindow, "Quiet after a message");
        }
    }

    /// <summary>
    /// The newest message, unless its quiet has been waited for. Told without the clock, which a replay may
    /// read a little differently.
    /// </summary>
    private InboundMessage? Unheard() =>
        TurnPlan.MayAnswer(state) && state.Unanswered is [.., var newest] && newest.Sequence > state.QuietUpTo
            ? newest
            : null;

    /// <summary>How runs that began earlier wait for quiet.</summary>
    private async Task CoalesceByTheClockAsync()
    {
        var window = state.Policy!.Times.BurstWindow;
        var latest = Now + (window * LongestBurst);
        while (state.Unanswered is [.., var newest] && TurnPlan.MayAnswer(state))
        {
            var quiet = newest.ReceivedAt + window < latest ? newest.ReceivedAt + window : latest;
            if (quiet <= Now)
            {
                return;
            }

            await UntilAsync(quiet, "Quiet after a message");
        }
    }

    private Turn BeginTurn()
    {
        state = state with
        {
            Owner = Owner.Assistant,
            Status = state.Status == TicketStatus.New ? TicketStatus.Open : state.Status,
        };
        return new(NextTurn(), state.Received, state.Unanswered, state.Lease.Epoch);
    }

    private int NextTurn()
    {
        state = state with { Turns = state.Turns + 1 };
        return state.Turns;
    }

    /// <summary>Null when every recording has its words; otherwise why a person must listen.</summary>
    private async Task<string?> HearAsync(Turn turn)
    {
        IReadOnlyList<string> recordings =
            [.. turn.Messages.Where(message => message.IsAudio).Select(message => message.MessageId)];
        if (recordings.Count == 0)
        {
            return null;
        }

        var request = new TranscribeRequest(input.TicketId, recordings);
        var answer = await OutsideAsync(() => Workflow.ExecuteActivityAsync(
            (ITranscriptionActivities transcription) => transcription.TranscribeAsync(request),
            ActivityCalls.Transcribe));
        return !answer.Transcribed ? answer.Reason ?? ReasonCodes.NotTranscribed
            : answer.Doubtful ? ReasonCodes.DoubtfulAudio
            : null;
    }

    private async Task<TurnRoute> RouteAsync(Turn turn)
    {
        var request = new PerceiveRequest(input.TicketId, turn.Number, turn.MessageIds);
        var perception = await LocalAsync(
            (IUnderstandingActivities understanding) => understanding.PerceiveAsync(request), ActivityCalls.Perceive);
        state = state with { Intent = perception.Intent, Language = perception.Language };
        var route = Routing.Choose(state, perception);
        state = state with { Route = route };
        RaiseTo(Routing.Match(state, perception)?.RaiseTo, route.Rule);
        return route;
    }

    private void RaiseTo(TicketPriority? priority, string rule)
    {
        if (priority > state.Priority)
        {
            state = SlaClocks.PriorityChanged(state with { Priority = priority.Value }, Now);
            Record("ticket.priority_changed", Speakers.Policy, rule, ("priority", $"{priority}"));
        }
    }

    private async Task FollowWhenCurrentAsync(Turn turn, Draft? draft)
    {
        if (draft is null || !turn.IsCurrent(state))
        {
            state = state with { Detail = $"The draft of turn {turn.Number} was superseded and not sent." };
            return;
        }

        if (turn.Messages.Count == 0 && draft is { Kind: DraftKind.Answer, DraftId: null, Proposals.Count: 0 })
        {
            state = state with { NotePending = false, Detail = "The note asks for nothing just now." };
            return;
        }

        await FollowAsync(turn.Number, turn.UpTo, TurnPhase.Answer, draft);
        if (state.Lease.Epoch == turn.Epoch)
        {
            state = state with { NotePending = false };
        }
    }

    /// <summary>A note without a message is no new topic: whoever answered last reads it.</summary>
    private TurnRoute RouteNote()
    {
        var route = Route is { Engagement: Engagement.Person } ? new TurnRoute("note", Engagement.Local) : Route;
        state = state with { Route = route };
        return route;
    }
}
