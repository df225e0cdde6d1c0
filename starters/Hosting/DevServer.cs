using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Steward.Starters.Hosting;

/// <summary>The Temporal CLI's development server as a child process, with its web page.</summary>
internal sealed class DevServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private readonly Process process;

    private DevServer(Process process, int port, int uiPort)
    {
        this.process = process;
        Address = $"127.0.0.1:{port}";
        Ui = $"http://127.0.0.1:{uiPort}";
    }

    public string Address { get; }

    /// <summary>Where histories can be read.</summary>
    public string Ui { get; }

    /// <summary>The server's process, to be looked at.</summary>
    public int ProcessId => process.Id;

    /// <summary>
    /// The CLI: the environment variable TEMPORAL_CLI, or <c>temporal</c> on PATH; null when there is none.
    /// </summary>
    public static string? FindCli()
    {
        if (Environment.GetEnvironmentVariable("TEMPORAL_CLI") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        var name = OperatingSystem.IsWindows() ? "temporal.exe" : "temporal";
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    /// <param name="dataFolder">Where its database lies; null keeps it in memory.</param>
    public static async Task<DevServer> StartAsync(string? dataFolder, CancellationToken cancellation)
    {
        var cli = FindCli() ?? throw new FileNotFoundException(
            "--dev-server needs the Temporal CLI: neither TEMPORAL_CLI names a file nor is `temporal` on PATH. " +
            "Get it from https://temporal.io/setup/install-temporal-cli, or leave --dev-server out to use the " +
            "embedded engine.");
        var (port, uiPort) = (FreePort(), FreePort());
        var start = new ProcessStartInfo(cli)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "server", "start-dev", "--ip", "127.0.0.1", "--port", $"{port}", "--ui-port", $"{uiPort}",
            "--log-level", "error",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (dataFolder is not null)
        {
            Directory.CreateDirectory(dataFolder);
            start.ArgumentList.Add("--db-filename");
            start.ArgumentList.Add(Path.Combine(dataFolder, "temporal.db"));
        }

        var server = new DevServer(Process.Start(start)!, port, uiPort);
        await server.AwaitAsync(port, cancellation);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AwaitAsync(int port, CancellationToken cancellation)
    {
        // Drained, or the server would block once the pipe is full.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var began = Stopwatch.GetTimestamp();
        while (!await AnswersAsync(port, cancellation))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(began) > Patience)
            {
                var said = process.HasExited
                    ? await errors
                    : $"it does not listen after {Patience.TotalSeconds:0} seconds";
                await DisposeAsync();
                throw new InvalidOperationException($"The Temporal development server did not start: {said}");
            }

            await Task.Delay(Look, cancellation);
        }
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
