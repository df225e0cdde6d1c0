using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Steward.Tests.Fixtures;

namespace Steward.Activities.Tests.Storage;

/// <summary>
/// A PostgreSQL server of the test's own, to be stopped, frozen and started again; its files go with it.
/// </summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private readonly string servers = Servers();
    private readonly string home = Path.Combine(Path.GetTempPath(), "steward-own-" + Guid.NewGuid().ToString("N"));
    private readonly int port = FreePort();

    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=steward;Database=steward";

    public Task StartAsync() => RunAsync("up", "postgres");

    /// <summary>As a crash does: no connection is closed in order, nothing is written first.</summary>
    public Task CrashAsync() =>
        ShellAsync($"kill -QUIT {Postmaster} && while kill -0 {Postmaster}; do sleep 0.05; done");

    /// <summary>Every process of it stands still.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    public Task ThawAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        await RunAsync("down", "--clean");
        if (Directory.Exists(home))
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private string Postmaster => File.ReadLines(Path.Combine(home, "run", "postgres", "postmaster.pid")).First();

    private static string Servers()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var beside = Path.Combine(at.FullName, "shared", "servers");
            if (File.Exists(Path.Combine(beside, "up")))
            {
                return beside;
            }
        }

        throw new SkipTestException("Needs the servers that stand beside the checkout, to start one of its own.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task SignalAsync(string signal) => ShellAsync($"kill -{signal} {Postmaster} $(pgrep -P {Postmaster})");

    private Task RunAsync(string script, string argument) => ShellAsync($"'{servers}/{script}' {argument}");

    private async Task ShellAsync(string command)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"{command} >/dev/null 2>&1"])
        {
            Environment = { ["SERVERS_HOME"] = home, ["POSTGRES_PORT"] = $"{port}" },
        };
        using var shell = Process.Start(start)!;
        await shell.WaitForExitAsync();
    }
}
