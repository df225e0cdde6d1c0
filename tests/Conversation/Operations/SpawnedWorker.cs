using System.Diagnostics;
using Steward.Conversation.Tests.EndToEnd;

namespace Steward.Conversation.Tests.Operations;

/// <summary>A worker as operators start it: a process of its own beside the API.</summary>
internal sealed class SpawnedWorker : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> said;

    private SpawnedWorker(Process process, Task<string> said) => (this.process, this.said) = (process, said);

    /// <summary>Whether the history says that this worker did a task.</summary>
    public bool Is(string identity) => identity.StartsWith($"{process.Id}@", StringComparison.Ordinal);

    /// <summary>Returns when it polls.</summary>
    public static async Task<SpawnedWorker> StartAsync(
        HouseFolder folder, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var started = SpawnedSteward.Spawn(["worker", "--data", folder.Path], settings);
        var errors = started.StandardError.ReadToEndAsync();
        _ = await started.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"The worker did not start: {await errors}");
        return new(started, errors);
    }

    /// <summary>SIGTERM, as operators and containers stop it; answers its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>SIGKILL.</summary>
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
