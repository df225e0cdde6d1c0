using System.Diagnostics;
using System.Text.Json;
using Steward.Client;
using Steward.Starters.Cli.Commands;
using Steward.Starters.Hosting;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Bench.Loads;

/// <summary><c>steward engine</c> on a data file, in a process of its own that may be killed.</summary>
internal sealed class EngineProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly RunningEngine running;

    private EngineProcess(Process process, RunningEngine running)
    {
        (this.process, this.running) = (process, running);
        _ = process.StandardOutput.ReadToEndAsync();
    }

    public string Address => running.Address;

    public Uri Page => new(running.Page!);

    public int ProcessId => process.Id;

    /// <param name="dataFile">Where everything is kept.</param>
    /// <param name="port">The gRPC port; 0 takes a free one.</param>
    /// <param name="cancellation">Ends the wait, and the process.</param>
    public static async Task<EngineProcess> StartAsync(
        string dataFile, int port, CancellationToken cancellation, params string[] more)
    {
        // Timers at their own length: what is measured is how fast they fire, not how long they wait.
        string[] line = ["engine", "--json", "--port", $"{port}", "--ui-port", "0", "--shortest-timer", "0"];
        var engine = SelfProcess.StartReadable([.. line, "--data", dataFile, .. more]);
        try
        {
            var said = await engine.StandardOutput.ReadLineAsync(cancellation) ?? throw new StewardException(
                ErrorTypes.Unavailable, "The engine's process ended before it was listening; see its errors above.");
            return new EngineProcess(engine, JsonSerializer.Deserialize<RunningEngine>(said, StewardJson.Options)!);
        }
        catch
        {
            engine.Kill();
            engine.Dispose();
            throw;
        }
    }

    /// <summary>Ends the process as SIGKILL does: no handler runs, no file is closed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
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
