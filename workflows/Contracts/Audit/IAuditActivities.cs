using Temporalio.Activities;

namespace Steward.Workflows.Contracts;

public interface IAuditActivities
{
    /// <summary>Appends to the chained log; an entry whose key is there already is not written again.</summary>
    [Activity("audit.record")]
    Task RecordAsync(IReadOnlyList<AuditEntry> entries);
}
