namespace Steward.Activities.Tests.Crm;

/// <summary>The benchmark's files, which are not the project's: tests on them skip where they are not.</summary>
internal static class BenchmarkData
{
    public static string Folder()
    {
        var data = Environment.GetEnvironmentVariable("STEWARD_DATA")
            ?? Path.Combine(Repository(), "..", "shared", "data");
        var folder = Path.GetFullPath(Path.Combine(data, "tau2_retail"));
        Assert.SkipUnless(
            File.Exists(Path.Combine(folder, "db.json")),
            $"'{folder}' has no db.json; set STEWARD_DATA to the folder that holds tau2_retail.");
        return folder;
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Workflows.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException("No folder above has Workflows.sln.");
        }

        return folder;
    }
}
