using System.Text.Json;

namespace Steward.Tests.Activities.Privacy;

/// <summary>
/// Public data sets for measurements, in the folder STEWARD_DATA, or in shared/data beside the repository.
/// </summary>
internal static class DataSet
{
    /// <summary>The lines of a JSON-lines file; skips the test when the data is not there.</summary>
    public static IReadOnlyList<JsonElement> Lines(string name)
    {
        var file = Path.Combine(Folder(), name);
        Assert.SkipUnless(File.Exists(file), $"The data set {name} is not there; "
            + "set STEWARD_DATA to the folder that has it.");
        return [.. File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static string Folder() => Environment.GetEnvironmentVariable("STEWARD_DATA")
        ?? Above(new DirectoryInfo(AppContext.BaseDirectory))
        ?? "data";

    private static string? Above(DirectoryInfo? folder) => folder is null
        ? null
        : Path.Combine(folder.FullName, "shared", "data") is var data && Directory.Exists(data)
            ? data
            : Above(folder.Parent);
}
