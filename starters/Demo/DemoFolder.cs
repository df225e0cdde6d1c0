namespace Steward.Starters.Demo;

/// <summary>The demo's data folder: the one asked for, or a fresh one that goes with it.</summary>
internal sealed class DemoFolder : IDisposable
{
    private readonly bool fresh;

    private DemoFolder(string path, bool fresh) => (Path, this.fresh) = (path, fresh);

    public string Path { get; }

    public static DemoFolder Create(string? wanted) => wanted is null
        ? new DemoFolder(Directory.CreateTempSubdirectory("steward-demo-").FullName, fresh: true)
        : new DemoFolder(wanted, fresh: false);

    public void Dispose()
    {
        if (fresh)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Path, recursive: true);
        }
    }
}
