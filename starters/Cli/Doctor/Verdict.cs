namespace Steward.Starters.Cli.Doctor;

/// <summary>What the findings come to.</summary>
internal static class Verdict
{
    public static bool IsHealthy(IReadOnlyList<Finding> findings) =>
        findings.All(f => f.State is FindingState.Ok or FindingState.Off);

    /// <summary>The worst outcome's exit code: wrong settings before what does not answer, before what is missing.</summary>
    public static int ExitCode(IReadOnlyList<Finding> findings)
    {
        var states = findings.Select(f => f.State).ToHashSet();
        return states.Contains(FindingState.Fault) ? ExitCodes.Usage
            : states.Contains(FindingState.Unreachable) ? ExitCodes.Unreachable
            : states.Contains(FindingState.Missing) ? ExitCodes.NotFound
            : ExitCodes.Ok;
    }
}
