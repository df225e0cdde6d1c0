using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>Facts from outside: they are noted, and change what they must.</summary>
public sealed partial class ConversationWorkflow
{
    private void TakeCarriedFacts()
    {
        var carried = state.Facts;
        state = carried.Count == 0 ? state : state with { Facts = [] };
        foreach (var fact in carried)
        {
            Take(fact);
        }
    }

    private void Take(Fact fact)
    {
        switch (fact)
        {
            case { Delivery: { } report }:
                TakeDelivery(report);
                break;
            case { Knowledge: { } change }:
                TakeKnowledge(change);
                break;
            case { Incident: { } link }:
                TakeIncident(link);
                break;
            case { Survey: { } answer }:
                TakeSurvey(answer);
                break;
        }
    }

    [WorkflowSignal("DeliveryReported", UnfinishedPolicy = HandlerUnfinishedPolicy.Abandon)]
    public Task DeliveryReportedAsync(DeliveryReport report) => HearAsync(new Fact { Delivery = report });

    /// <summary>A reply that did not reach the customer leaves its messages unanswered.</summary>
    private void TakeDelivery(DeliveryReport report)
    {
        if (report.Outcome == DeliveryOutcome.Delivered || state.Status == TicketStatus.Closed)
        {
            return;
        }

        var isLast = state.LastSaid?.DeliveryKey == report.DeliveryKey;
        state = isLast ? Inbox.TakeBack(state, state.LastSaid!) : state;
        Record(
            $"delivery.{report.Outcome.ToString().ToLowerInvariant()}", Speakers.Policy, null, (
                "key", report.DeliveryKey), ("reason", report.ReasonCode ?? "none"));
        if (report.Outcome == DeliveryOutcome.Failed || !isLast)
        {
            PassToGroup(
                report.Outcome == DeliveryOutcome.Failed ? ReasonCodes.DeliveryFailed
                    : ReasonCodes.DeliveryFenced, null);
            return;
        }

        state = Lifecycle.Enter(state, TicketStatus.Open, Now);
        state = state with
        {
            WaitingOn = Lifecycle.MoveOf(state),
            Detail = $"The reply {report.DeliveryKey} was fenced; its messages are unanswered again.",
        };
    }

    [WorkflowSignal("KnowledgeChanged", UnfinishedPolicy = HandlerUnfinishedPolicy.Abandon)]
    public Task KnowledgeChangedAsync(KnowledgeChange change) => HearAsync(new Fact { Knowledge = change });

    private void TakeKnowledge(KnowledgeChange change)
    {
        var cited = change.PassageIds.Intersect(state.Cited, StringComparer.Ordinal).ToList();
        if (cited.Count > 0 && state.Status != TicketStatus.Closed)
        {
            state = state with
            {
                Detail = $"Cited passages have changed: {string.Join(", ", cited)}. Check what the customer was told.",
            };
            Record("knowledge.changed", Speakers.Policy, null, ("passages", string.Join(' ', cited)));
            if (Workflow.Patched(RecheckPatch))
            {
                state = state with { Recalled = [.. state.Recalled.Union(cited, StringComparer.Ordinal)] };
            }
        }
    }

    [WorkflowSignal("IncidentLinked", UnfinishedPolicy = HandlerUnfinishedPolicy.Abandon)]
    public Task IncidentLinkedAsync(IncidentLink link) => HearAsync(new Fact { Incident = link });

    private void TakeIncident(IncidentLink link)
    {
        state = state with
        {
            IncidentId = link.IncidentId,
            Detail = $"The ticket belongs to incident {link.IncidentId}.",
        };
        Record("incident.linked", Speakers.Policy, null, ("incident", link.IncidentId));
    }

    [WorkflowSignal("SurveyAnswered", UnfinishedPolicy = HandlerUnfinishedPolicy.Abandon)]
    public Task SurveyAnsweredAsync(SurveyAnswer answer) => HearAsync(new Fact { Survey = answer });

    private void TakeSurvey(SurveyAnswer answer)
    {
        if (answer.Score is < 1 or > 5)
        {
            Record("survey.ignored", Speakers.Customer, null, ("score", $"{answer.Score}"));
            return;
        }

        state = state with { SurveyScore = answer.Score, Detail = $"The customer gave {answer.Score} of 5." };
        Record(
            "survey.answered", Speakers.Customer, null, ("score", $"{answer.Score}"), (
                "comment", answer.CommentId ?? "none"));
    }
}
