using System.Diagnostics;
using Steward.Starters.Demo;

namespace Steward.Starters.Tests.Cli;

/// <summary>The lines that README and docs give to type.</summary>
internal static class Documents
{
    private static readonly string[] Programs = ["steward ", "dotnet run --project starters -- "];

    public static string Root { get; } = Directory.GetParent(SampleShop.Find().Policy)!.Parent!.Parent!.FullName;

    /// <summary>What comes after the program's name, without comments.</summary>
    public static IEnumerable<string> Commands() => Files().SelectMany(File.ReadAllLines).SelectMany(Arguments);

    /// <summary>Types a verb as the README says, in the folder of the checkout.</summary>
    public static async Task<(int Code, string Error)> RunAsync(params string[] verb)
    {
        var configuration = Directory.GetParent(AppContext.BaseDirectory)!.Parent!.Name;
        var start = new ProcessStartInfo(
            "dotnet", ["run", "--no-build", "-c", configuration, "--project", "starters", "--", .. verb])
        {
            UseShellExecute = false,
            WorkingDirectory = Root,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + error);
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Prepend(Path.Combine(Root, "README.md"));

    private static IEnumerable<string> Arguments(string line) => Programs
        .Where(program => line.StartsWith(program, StringComparison.Ordinal))
        .Select(program => line[program.Length..].Split("  #")[0].Split(" && ")[0].Trim());
}
