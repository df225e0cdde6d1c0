namespace Steward.Activities.Policies;

/// <summary>Collects what is wrong with one policy file, so that all of it is told at once.</summary>
internal sealed class PolicyFaults(string file)
{
    private readonly List<PolicyFault> faults = [];

    public IReadOnlyList<PolicyFault> InOrder => [.. faults.OrderBy(fault => fault.Line)];

    public bool Any => faults.Count > 0;

    public void Add(long line, string path, string message) =>
        faults.Add(new PolicyFault(file, (int)Math.Clamp(line, 1, int.MaxValue), path, message));
}
