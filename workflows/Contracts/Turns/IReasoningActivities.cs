using Temporalio.Activities;

namespace Steward.Workflows.Contracts;

public interface IReasoningActivities
{
    /// <summary>Composes with the local tier: milliseconds, run as a local activity.</summary>
    [Activity("reasoning.compose")]
    Task<Draft> ComposeAsync(ComposeRequest request);

    /// <summary>Composes with a remote model: seconds, heartbeating and cancellable.</summary>
    [Activity("reasoning.compose-with-model")]
    Task<Draft> ComposeWithModelAsync(ComposeRequest request);

    [Activity("reasoning.brief")]
    Task<BriefAnswer> BriefAsync(BriefRequest request);
}
