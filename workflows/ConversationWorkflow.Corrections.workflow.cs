using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>What was said is looked at again when what it rests on has changed.</summary>
public sealed partial class ConversationWorkflow
{
    private const string RecheckPatch = "knowledge-recheck";
    private const string RecallRule = "knowledge.recall";

    private async Task CorrectAsync(IReadOnlyList<string> recalled)
    {
        state = state with { Recalled = [.. state.Recalled.Except(recalled, StringComparer.Ordinal)] };
        var turn = NextTurn();
        try
        {
            var request = Ask(turn, TurnPhase.Correction) with { Recalled = recalled, Rule = RecallRule };
            await CorrectAsync(turn, await ComposeAsync(request));
        }
        catch (FailureException failure)
        {
            // Nobody can tell whether the customer still knows what is right: a person looks.
            Workflow.Logger.LogStepFailed(failure, "The recheck of what was said");
            Record("knowledge.recheck-failed", Speakers.Policy, RecallRule);
            PassToGroup(ReasonCodes.KnowledgeChanged, Route.Group);
        }
    }

    private async Task CorrectAsync(int turn, Draft draft)
    {
        if (draft.Kind == DraftKind.HandOver)
        {
            Rechecked("unanswerable");
            await HandOverAsync(turn, draft.Reason ?? ReasonCodes.KnowledgeChanged, draft.Group ?? Route.Group, RecallRule);
            return;
        }

        var corrected = draft.DraftId is not null && await SayAsync(turn, TurnPhase.Correction, draft, RecallRule);
        state = state with
        {
            Detail = corrected
                ? "The customer was told that an earlier answer has changed."
                : "Cited passages have changed, but what the customer was told still holds.",
        };
        Rechecked(corrected ? "corrected" : "holds");
    }

    private void Rechecked(string outcome) =>
        Record("knowledge.rechecked", Speakers.Policy, RecallRule, ("outcome", outcome));
}
