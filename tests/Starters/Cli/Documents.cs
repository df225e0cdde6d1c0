using Steward.Starters.Demo;

namespace Steward.Starters.Tests.Cli;

/// <summary>The lines that README and docs give to type.</summary>
internal static class Documents
{
    private static readonly string[] Programs = ["steward ", "dotnet run --project starters -- "];

    /// <summary>What comes after the program's name, without comments.</summary>
    public static IEnumerable<string> Commands() => Files().SelectMany(File.ReadAllLines).SelectMany(Arguments);

    private static IEnumerable<string> Files()
    {
        var root = Directory.GetParent(SampleShop.Find().Policy)!.Parent!.Parent!.FullName;
        return Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories)
            .Prepend(Path.Combine(root, "README.md"));
    }

    private static IEnumerable<string> Arguments(string line) => Programs
        .Where(program => line.StartsWith(program, StringComparison.Ordinal))
        .Select(program => line[program.Length..].Split("  #")[0].Split(" && ")[0].Trim());
}
