using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Audit;

public sealed class AuditActivities(AuditLog audit) : IAuditActivities
{
    public Task RecordAsync(IReadOnlyList<AuditEntry> entries) =>
        ActivityFailure.GuardAsync(() => audit.AppendAsync(entries));
}
