namespace Steward.Starters.Bench;

/// <summary>A data folder that goes with the measurement, and the sample policy with another burst window.</summary>
internal sealed class BenchFolder : IDisposable
{
    private const string SampleWindow = "burstWindow: 1s";
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("steward-bench-");

    public string Data => root.FullName;

    /// <summary>
    /// The sample policy without its quiet second after each message: what is measured is Steward, not the wait.
    /// </summary>
    public async Task<string> ImpatientPolicyAsync(string policy, CancellationToken cancellation)
    {
        var text = await File.ReadAllTextAsync(policy, cancellation);
        if (!text.Contains(SampleWindow, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{policy} has no line '{SampleWindow}'; the bench replaces it by 0s.");
        }

        var file = Path.Combine(root.FullName, "policy.yaml");
        await File.WriteAllTextAsync(
            file, text.Replace(SampleWindow, "burstWindow: 0s", StringComparison.Ordinal), cancellation);
        return file;
    }

    public void Dispose() => root.Delete(recursive: true);
}
