using System.Collections.Concurrent;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Scripted;

/// <summary>Keeps audit entries, each key once.</summary>
public sealed class ScriptedAudit(Faults faults) : IAuditActivities
{
    private readonly ConcurrentDictionary<(string, string), AuditEntry> entries = new();

    public IReadOnlyList<AuditEntry> Entries => [.. entries.Values.OrderBy(entry => entry.At)];

    public IReadOnlyList<string> Events => [.. Entries.Select(entry => entry.Event)];

    public Task RecordAsync(IReadOnlyList<AuditEntry> batch) => faults.RunAsync("audit.record", () =>
    {
        foreach (var entry in batch)
        {
            entries.TryAdd((entry.TicketId, entry.Key), entry);
        }

        return 0;
    });
}
