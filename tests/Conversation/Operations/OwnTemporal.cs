using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Steward.Tests.Fixtures;
using Temporalio.Client;

namespace Steward.Conversation.Tests.Operations;

/// <summary>A real Temporal server of this test's own, which it may pause, stop, kill and start again.</summary>
internal sealed class OwnTemporal : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-temporal-");
    private readonly string cli = RequiredServer.Address("TEMPORAL_CLI");
    private readonly int port = FreePort();
    private Process? process;

    public string Address => $"127.0.0.1:{port}";

    public static async Task<OwnTemporal> StartAsync()
    {
        var server = new OwnTemporal();
        await server.RunAsync();
        return server;
    }

    public async Task RunAsync()
    {
        process = Process.Start(new ProcessStartInfo(cli,
        [
            "server", "start-dev", "--ip", "127.0.0.1", "--port", $"{port}", "--headless", "--log-level", "never",
            "--db-filename", Path.Combine(folder.FullName, "temporal.db"),
        ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Eventually.AssertAsync(
            async () => await (await TemporalClient.ConnectAsync(new(Address))).CountWorkflowsAsync(string.Empty),
            TimeSpan.FromSeconds(60));
    }

    /// <summary>SIGSTOP: connections stay, answers do not come.</summary>
    public Task PauseAsync() => SignalAsync("STOP");

    public Task ResumeAsync() => SignalAsync("CONT");

    /// <summary>SIGTERM: it says goodbye.</summary>
    public async Task StopAsync()
    {
        await SignalAsync("TERM");
        await process!.WaitForExitAsync();
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await KillAsync();
        }

        process?.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process!.Id}"]);
        await kill.WaitForExitAsync();
        kill.ExitCode.ShouldBe(0);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
