namespace Steward.Starters.Bench;

/// <summary>A data folder that goes with the measurement.</summary>
internal sealed class BenchFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("steward-bench-");

    public string Data => root.FullName;

    public void Dispose() => root.Delete(recursive: true);
}
