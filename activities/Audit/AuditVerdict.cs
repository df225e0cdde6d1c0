namespace Steward.Activities.Audit;

/// <param name="Records">How many records the log has.</param>
/// <param name="Fault">The first bad record; null when the log is whole.</param>
public sealed record AuditVerdict(long Records, AuditFault? Fault)
{
    public bool Whole => Fault is null;
}
