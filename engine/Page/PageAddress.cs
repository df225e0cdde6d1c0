namespace Steward.Engine.Page;

/// <summary>Where a run's page is.</summary>
internal static class PageAddress
{
    internal const string Pattern = "/workflow";

    internal static string Of(string ns, WorkflowExecution run) =>
        $"{Pattern}?namespace={Uri.EscapeDataString(ns)}&id={Uri.EscapeDataString(run.WorkflowId)}&run={run.RunId}";
}
