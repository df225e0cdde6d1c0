using System.Diagnostics;
using System.IO.Compression;

namespace Steward.Engine.Tests.Packaging;

/// <summary>The package, as a team gets it that knows nothing of this repository: an empty project, and the guide.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Surroundings = """

        [Workflow]
        public class OrderWorkflow
        {
            [WorkflowRun]
            public async Task<string> RunAsync(string order)
            {
                await Workflow.DelayAsync(TimeSpan.FromDays(29));
                return await Workflow.ExecuteActivityAsync(
                    () => Shop.Ship(order), new() { StartToCloseTimeout = TimeSpan.FromMinutes(1) });
            }
        }

        public static class Shop
        {
            [Activity]
            public static string Ship(string order)
            {
                Console.WriteLine($"{order} is shipped");
                return order;
            }
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("steward-package-").FullName;
    private readonly string root = Above(AppContext.BaseDirectory);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_guide_s_first_lines_run_in_an_empty_project_that_has_only_the_package()
    {
        await DotnetAsync(root, "pack", "engine", "--no-build", "-c", Configuration, "-o", Path.Combine(folder, "packages"));
        Write("NuGet.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{folder}/restored" /></config>
              <fallbackPackageFolders><add key="known" value="{Restored}" /></fallbackPackageFolders>
              <packageSources><clear /><add key="local" value="{folder}/packages" /></packageSources>
            </configuration>
            """);
        Write("Trial.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Steward.Engine" Version="*" /></ItemGroup>
            </Project>
            """);
        Write("Program.cs", await GuideAsync() + Surroundings);

        var printed = (await DotnetAsync(folder, "run")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        printed[0].ShouldBe("42 is shipped");
        DateTimeOffset.Parse(printed[^1]).ShouldBeGreaterThan(DateTimeOffset.UtcNow.AddDays(29.9));
    }

    [Fact]
    public async Task It_says_what_it_is_and_carries_the_guide_and_the_words_on_its_public_types()
    {
        await DotnetAsync(root, "pack", "engine", "--no-build", "-c", Configuration, "-o", folder);
        using var package = await ZipFile.OpenReadAsync(Directory.GetFiles(folder, "*.nupkg").ShouldHaveSingleItem());

        var names = package.Entries.Select(entry => entry.FullName).ToList();
        names.ShouldContain("engine.md");
        names.ShouldContain("lib/net10.0/Steward.Engine.xml");
        using var spec = new StreamReader(await package.GetEntry("Steward.Engine.nuspec")!.OpenAsync());
        var text = await spec.ReadToEndAsync();
        text.ShouldContain("<description>A durable, Temporal-compatible workflow server inside your .NET process");
        text.ShouldContain("<readme>engine.md</readme>");
    }

    private static string Configuration =>
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}")
            ? "Release" : "Debug";

    /// <summary>Where this repository's own packages lie: the trial needs no network.</summary>
    private static string Restored => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private async Task<string> GuideAsync()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(root, "docs", "engine.md"));
        var code = guide.Split("```csharp\n")[1].Split("```")[0];
        return """
            using Steward.Engine;
            using Temporalio.Activities;
            using Temporalio.Client;
            using Temporalio.Worker;
            using Temporalio.Workflows;

            """ + code.Replace("AddWorkflow<OrderWorkflow>()", "AddWorkflow<OrderWorkflow>().AddActivity(Shop.Ship)");
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);

    private static async Task<string> DotnetAsync(string where, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = where,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1" },
        };
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, printed);
        return printed;
    }

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "Workflows.sln"))
        ? folder
        : Above(Path.GetDirectoryName(folder)
            ?? throw new InvalidOperationException("No Workflows.sln above the tests: run them inside the repository."));
}
