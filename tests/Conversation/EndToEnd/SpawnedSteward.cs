using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Steward.Conversation.Tests.EndToEnd;

/// <summary>The program as users start it, in a process of its own that can be killed at any moment.</summary>
internal sealed class SpawnedSteward : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> said;

    private SpawnedSteward(Process process, Task<string> said, Uri url) =>
        (this.process, this.said, Url) = (process, said, url);

    public Uri Url { get; }

    /// <summary>Starts it on the folder and returns when it listens.</summary>
    public static async Task<SpawnedSteward> StartAsync(
        HouseFolder folder, IEnumerable<KeyValuePair<string, string?>> settings, string verb = "up")
    {
        var started = Spawn([verb, "--data", folder.Path, "--port", "0", "--json"], settings);
        var errors = started.StandardError.ReadToEndAsync();
        var line = await started.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"Steward did not start: {await errors}");
        return new(started, errors, new Uri(JsonNode.Parse(line)!["url"]!.GetValue<string>()));
    }

    /// <summary>Starts the program with these words on its line and these settings in its environment.</summary>
    public static Process Spawn(IEnumerable<string> line, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Checkout.Root,
        };
        foreach (var argument in line.Prepend(Checkout.Program()))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>SIGKILL: nothing in it gets to know.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await said;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }
}
