using Steward.Tests.Fixtures;

namespace Steward.Conversation.Tests.EndToEnd;

/// <summary>Where things lie: the sample shop, the built program, the data sets beside the checkout.</summary>
internal static class Checkout
{
    public static string Root { get; } = Path.GetDirectoryName(Above("Workflows.sln"))
        ?? throw new DirectoryNotFoundException($"Workflows.sln is in no folder above {AppContext.BaseDirectory}.");

    public static string Shop => Path.Combine(Root, "samples", "shop");

    public static string Records => Path.Combine(Shop, "shop.json");

    /// <summary>The program of this build; without it the test skips.</summary>
    public static string Program()
    {
        var kind = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var program = Path.Combine(Root, "starters", "bin", kind, "net10.0", "steward.dll");
        return File.Exists(program) ? program : throw Missing(program, "build the solution");
    }

    /// <summary>A file of the shared data sets; without it the test skips.</summary>
    public static string Data(string path)
    {
        var given = Environment.GetEnvironmentVariable("STEWARD_DATA");
        var folder = string.IsNullOrEmpty(given) ? Above("shared/data") : given;
        var file = Path.Combine(folder ?? "shared/data", path);
        return File.Exists(file) ? file : throw Missing(file, "set STEWARD_DATA to the folder of the data sets");
    }

    private static SkipTestException Missing(string file, string remedy) => new($"{file} is not here: {remedy}.");

    private static string? Above(string path)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var found = Path.Combine(at.FullName, path);
            if (Path.Exists(found))
            {
                return found;
            }
        }

        return null;
    }
}
