namespace Steward.Engine.Runs;

/// <summary>Whether a workflow id may be used again.</summary>
internal static class IdPolicies
{
    internal static bool Refuses(RunState? latest, WorkflowIdReusePolicy policy)
    {
        if (latest is null)
        {
            return false;
        }

        return latest.IsOpen || policy switch
        {
            WorkflowIdReusePolicy.RejectDuplicate => true,
            WorkflowIdReusePolicy.AllowDuplicateFailedOnly => latest.Status == WorkflowExecutionStatus.Completed,
            _ => false,
        };
    }
}
