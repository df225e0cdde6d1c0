using Temporalio.Activities;

namespace Steward.Workflows.Contracts;

public interface IUnderstandingActivities
{
    /// <summary>Redacts the messages, then labels them. Repeating a turn gives what it gave before.</summary>
    [Activity("understanding.perceive")]
    Task<Perception> PerceiveAsync(PerceiveRequest request);
}
