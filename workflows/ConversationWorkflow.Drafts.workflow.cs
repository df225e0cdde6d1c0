using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>What the assistant wants to say and do, and what follows from it.</summary>
public sealed partial class ConversationWorkflow
{
    private const int MostRounds = 5;

    private CancellationTokenSource? drafting;

    private TurnRoute Route => state.Route ?? new("none", Engagement.Local);

    private ComposeRequest Ask(int turn, TurnPhase phase) => new()
    {
        TicketId = input.TicketId,
        Turn = turn,
        Phase = phase,
        Engagement = Engagement.Local,
        PolicyVersion = state.Policy!.Version,
        Rule = Route.Rule,
        Channel = state.Channel,
        Language = state.Language,
        MessageIds = [.. state.Unanswered.Select(message => message.MessageId)],
        NoteId = state.NoteId,
    };

    /// <summary>
    /// Drafts as the turn was routed; null when the draft was called off. A model that fails is stood in for
    /// by the local tier.
    /// </summary>
    private async Task<Draft?> DraftAsync(ComposeRequest request)
    {
        if (Route.Engagement != Engagement.Model)
        {
            return await ComposeAsync(request);
        }

        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Workflow.CancellationToken);
        drafting = cancellation;
        try
        {
            return await ComposeWithModelAsync(
                request with { Engagement = Engagement.Model, Model = Route.Model }, cancellation.Token);
        }
        catch (FailureException failure) when (!TemporalException.IsCanceledException(failure))
        {
            Workflow.Logger.LogStepFailed(failure, $"The model tier {Route.Model}");
            Record("model.failed", Speakers.Policy, Route.Rule, ("model", Route.Model ?? "none"));
            return await ComposeAsync(request);
        }
        catch (Exception failure) when (
            TemporalException.IsCanceledException(failure) && !Workflow.CancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            drafting = null;
        }
    }

    private async Task<Draft> ComposeAsync(ComposeRequest request) => Spent(await LocalAsync(
        (IReasoningActivities reasoning) => reasoning.ComposeAsync(request), ActivityCalls.Compose));

    private async Task<Draft> ComposeWithModelAsync(ComposeRequest request, CancellationToken cancellation) =>
        Spent(await OutsideAsync(() => Workflow.ExecuteActivityAsync(
            (IReasoningActivities reasoning) => reasoning.ComposeWithModelAsync(request),
            ActivityCalls.ComposeWithModel(state.Policy!.Budget.PerTurn, cancellation))));

    private Draft Spent(Draft draft)
    {
        if (draft.Cost != 0 || draft.Tokens != 0)
        {
            state = state with { Spent = state.Spent + draft.Cost, Tokens = state.Tokens + draft.Tokens };
            TicketMetrics.Spent(draft, state);
        }

        return draft;
    }

    /// <summary>A message or a person makes a running model's answer too late: it need not finish.</summary>
    private void StopDrafting() => drafting?.Cancel();

    private Task FollowAsync(int turn, int upTo, TurnPhase phase, Draft draft)
    {
        state = state with { LastDraft = draft.Kind };
        return draft switch
        {
            { Kind: DraftKind.HandOver } =>
                HandOverAsync(turn, draft.Reason ?? ReasonCodes.Unsure, draft.Group ?? Route.Group, Route.Rule),
            { Proposals.Count: > 0 } => ProposeAsync(turn, upTo, phase, draft.Proposals),
            { DraftId: null } => HandOverAsync(turn, ReasonCodes.NoWords, Route.Group, Route.Rule),
            _ => AnswerWithAsync(turn, upTo, phase, draft),
        };
    }

    private async Task ProposeAsync(int turn, int upTo, TurnPhase phase, IReadOnlyList<ActionProposal> proposals)
    {
        if (phase == TurnPhase.Report && state.Rounds >= MostRounds)
        {
            await HandOverAsync(turn, ReasonCodes.TooManySteps, null, Route.Rule);
            return;
        }

        var batch = phase == TurnPhase.Report ? NextTurn() : turn;
        state = state with { ActingUpTo = upTo, Rounds = state.Rounds + (phase == TurnPhase.Report ? 1 : 0) };
        foreach (var proposal in proposals)
        {
            Gate(proposal, Speakers.Assistant, batch);
        }

        StopFailedSeries();
    }

    private async Task AnswerWithAsync(int turn, int upTo, TurnPhase phase, Draft draft)
    {
        var before = state;
        if (orderly && draft.Kind == DraftKind.Notice && state.OutageTold)
        {
            state = Outage(state);
            return;
        }

        if (!await SayAsync(turn, phase, draft, Route.Rule))
        {
            return;
        }

        state = state with { LastSaid = Said(DeliveryKey(turn, phase), before, upTo) };
        state = draft.Kind == DraftKind.Notice
            ? Outage(state) with { OutageTold = orderly, NoteId = orderly ? state.NoteId : null }
            : Answered(upTo) with { NoteId = null };
    }
}
