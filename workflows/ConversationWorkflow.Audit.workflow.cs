using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>
/// Decisions that no activity records by itself, written down in batches when the conversation
/// rests.
/// </summary>
public sealed partial class ConversationWorkflow
{
    private static readonly TimeSpan AuditPause = TimeSpan.FromMinutes(1);

    private void Record(string happened, string actor, string? rule = null, params (string Key, string Value)[] facts)
    {
        var number = state.AuditNumber + 1;
        var entry = new AuditEntry
        {
            TicketId = input.TicketId,
            Key = $"{number}-{happened}",
            Event = happened,
            At = Now,
            Actor = actor,
            PolicyVersion = state.Policy?.Version,
            Rule = rule,
            Facts = facts.ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal),
        };
        state = state with { AuditNumber = number, Audit = [.. state.Audit, entry] };
        TicketMetrics.Happened(happened, entry.Facts, state);
    }

    /// <summary>The run ends after its last entries, and only an event may end it: not a local step.</summary>
    private Task WriteAsync(IReadOnlyList<AuditEntry> entries) => orderly && state.Status == TicketStatus.Closed
        ? turnstile.OutsideAsync(() => Workflow.ExecuteActivityAsync(
            (IAuditActivities audit) => audit.RecordAsync(entries), ActivityCalls.InsteadOf(ActivityCalls.RecordAudit)))
        : LocalAsync((IAuditActivities audit) => audit.RecordAsync(entries), ActivityCalls.RecordAudit);

    private async Task WriteAuditAsync()
    {
        var entries = state.Audit;
        if (entries.Count == 0 || (orderly ? state.AuditRetryAt is not null : state.AuditRetryAt > Now))
        {
            return;
        }

        try
        {
            await WriteAsync(entries);
            state = state with { Audit = [.. state.Audit.Skip(entries.Count)], AuditRetryAt = null };
        }
        catch (FailureException failure)
        {
            Workflow.Logger.LogAuditFailed(failure, entries.Count);
            state = state with { AuditRetryAt = Now + AuditPause };
        }
    }
}
