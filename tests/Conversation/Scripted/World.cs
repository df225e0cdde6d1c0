using Temporalio.Worker;

namespace Steward.Conversation.Tests.Scripted;

/// <summary>The outside world of one test, at the activity boundary.</summary>
public sealed class World
{
    public World()
    {
        Policy = new(Faults);
        Understanding = new(Faults);
        Reasoning = new(Faults);
        Delivery = new(Faults);
        Crm = new(Faults);
        Audit = new(Faults);
    }

    public Faults Faults { get; } = new();

    public ScriptedPolicy Policy { get; }

    public ScriptedUnderstanding Understanding { get; }

    public ScriptedReasoning Reasoning { get; }

    public ScriptedDelivery Delivery { get; }

    public ScriptedCrm Crm { get; }

    public ScriptedAudit Audit { get; }

    public void AddTo(TemporalWorkerOptions options)
    {
        foreach (var activities in new object[] { Policy, Understanding, Reasoning, Delivery, Crm, Audit })
        {
            foreach (var contract in activities.GetType().GetInterfaces())
            {
                options.AddAllActivities(contract, activities);
            }
        }
    }
}
