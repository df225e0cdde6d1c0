using System.Diagnostics;
using Steward.Starters.Demo;
using Steward.Tests.Fixtures;
using YamlDotNet.RepresentationModel;

namespace Steward.Starters.Tests.Stack;

/// <summary>The stack as docker-compose reads it, with every secret set.</summary>
internal static class Compose
{
    public static readonly string[] Secrets =
        ["TEMPORAL_DB_PASSWORD", "STEWARD_DB_PASSWORD", "ELASTIC_PASSWORD", "GRAFANA_PASSWORD", "WEBHOOK_SECRET"];

    private const string File = "docker-compose.temporal.yml";

    public static string Root { get; } = Directory.GetParent(SampleShop.Find().Policy)!.Parent!.Parent!.FullName;

    /// <summary>Each service's name and definition.</summary>
    public static async Task<IReadOnlyDictionary<string, YamlMappingNode>> ServicesAsync()
    {
        var (code, output, error) = await ConfigAsync(without: null);
        code.ShouldBe(0, error);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(output));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        return ((YamlMappingNode)root["services"])
            .ToDictionary(s => ((YamlScalarNode)s.Key).Value!, s => (YamlMappingNode)s.Value, StringComparer.Ordinal);
    }

    public static async Task<(int Code, string Output, string Error)> ConfigAsync(string? without)
    {
        var start = new ProcessStartInfo(Program(), ["-f", File, "config"])
        {
            UseShellExecute = false,
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var secret in Secrets.Where(secret => secret != without))
        {
            start.Environment[secret] = new string('s', 32);
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    public static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? string.Empty;

    private static string Program() =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "docker-compose")).FirstOrDefault(System.IO.File.Exists)
        ?? throw new SkipTestException("docker-compose is not on PATH: install it to check the stack's definition.");
}
