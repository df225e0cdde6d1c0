using Steward.Activities.Audit;

namespace Steward.Starters.Evaluation;

/// <summary>Counts effects by the audit log, which is written in the same transaction as each effect.</summary>
internal static class Effects
{
    public static async Task<int> DuplicatesAsync(
        IServiceProvider services, IEnumerable<string> tickets, CancellationToken cancellation)
    {
        var log = services.GetRequiredService<AuditLog>();
        var duplicates = 0;
        foreach (var ticket in tickets)
        {
            var done = (await log.ReadAsync(ticket, cancellation)).Where(r => r.Event == "action.done").ToList();
            duplicates += done.Count - done.Select(r => r.Key).Distinct(StringComparer.Ordinal).Count();
        }

        return duplicates;
    }
}
