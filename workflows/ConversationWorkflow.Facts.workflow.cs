using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>Facts from outside: they are noted, and change what they must.</summary>
public sealed partial class ConversationWorkflow
{
    /// <summary>A reply that did not reach the customer leaves its messages unanswered.</summary>
    [WorkflowSignal("DeliveryReported")]
    public Task DeliveryReportedAsync(DeliveryReport report)
    {
        if (report.Outcome == DeliveryOutcome.Delivered || state.Status == TicketStatus.Closed)
        {
            return Task.CompletedTask;
        }

        var isLast = state.LastSaid?.DeliveryKey == report.DeliveryKey;
        state = isLast ? Inbox.TakeBack(state, state.LastSaid!) : state;
        Record($"delivery.{report.Outcome.ToString().ToLowerInvariant()}", Speakers.Policy, null, ("key", report.DeliveryKey), ("reason", report.ReasonCode ?? "none"));
        if (report.Outcome == DeliveryOutcome.Failed || !isLast)
        {
            PassToGroup(report.Outcome == DeliveryOutcome.Failed ? ReasonCodes.DeliveryFailed : ReasonCodes.DeliveryFenced, null);
            return Task.CompletedTask;
        }

        state = Lifecycle.Enter(state, TicketStatus.Open, Now);
        state = state with { WaitingOn = Lifecycle.MoveOf(state), Detail = $"The reply {report.DeliveryKey} was fenced; its messages are unanswered again." };
        return Task.CompletedTask;
    }

    [WorkflowSignal("KnowledgeChanged")]
    public Task KnowledgeChangedAsync(KnowledgeChange change)
    {
        var cited = change.PassageIds.Intersect(state.Cited, StringComparer.Ordinal).ToList();
        if (cited.Count > 0 && state.Status != TicketStatus.Closed)
        {
            state = state with { Detail = $"Cited passages have changed: {string.Join(", ", cited)}. Check what the customer was told." };
            Record("knowledge.changed", Speakers.Policy, null, ("passages", string.Join(' ', cited)));
        }

        return Task.CompletedTask;
    }

    [WorkflowSignal("IncidentLinked")]
    public Task IncidentLinkedAsync(IncidentLink link)
    {
        state = state with { IncidentId = link.IncidentId, Detail = $"The ticket belongs to incident {link.IncidentId}." };
        Record("incident.linked", Speakers.Policy, null, ("incident", link.IncidentId));
        return Task.CompletedTask;
    }

    [WorkflowSignal("SurveyAnswered")]
    public Task SurveyAnsweredAsync(SurveyAnswer answer)
    {
        if (answer.Score is < 1 or > 5)
        {
            Record("survey.ignored", Speakers.Customer, null, ("score", $"{answer.Score}"));
            return Task.CompletedTask;
        }

        state = state with { SurveyScore = answer.Score, Detail = $"The customer gave {answer.Score} of 5." };
        Record("survey.answered", Speakers.Customer, null, ("score", $"{answer.Score}"), ("comment", answer.CommentId ?? "none"));
        return Task.CompletedTask;
    }
}
