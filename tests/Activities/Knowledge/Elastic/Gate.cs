using System.Net;
using System.Net.Sockets;

namespace Steward.Activities.Tests.Knowledge.Elastic;

/// <summary>
/// Stands between Steward and a server on loopback: lets everything through, lets nothing through any more (a server
/// that stands still), or refuses connections (a server that is gone), and then lets through again.
/// </summary>
internal sealed class Gate : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Uri server;
    private readonly CancellationTokenSource ended = new();
    private readonly List<TcpClient> open = [];
    private readonly Task accepting;
    private volatile TaskCompletionSource passage = Passed();
    private volatile bool refuses;

    public Gate(string server)
    {
        this.server = new Uri(server);
        listener.Start();
        accepting = AcceptAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Nothing passes, and nothing is refused.</summary>
    public void Freeze() => passage = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is open is cut, and what comes is cut at once.</summary>
    public void Refuse()
    {
        refuses = true;
        Cut();
    }

    public void Open()
    {
        refuses = false;
        passage.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        Open();
        Cut();
        await accepting;
        ended.Dispose();
    }

    private static TaskCompletionSource Passed()
    {
        var passed = new TaskCompletionSource();
        passed.SetResult();
        return passed;
    }

    private void Cut()
    {
        lock (open)
        {
            open.ForEach(client => client.Dispose());
            open.Clear();
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(ended.Token);
                if (refuses)
                {
                    client.Dispose();
                    continue;
                }

                _ = ServeAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        var behind = new TcpClient();
        lock (open)
        {
            open.AddRange([client, behind]);
        }

        try
        {
            await behind.ConnectAsync(server.Host, server.Port, ended.Token);
            await Task.WhenAny(
                PassAsync(client.GetStream(), behind.GetStream()), PassAsync(behind.GetStream(), client.GetStream()));
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException
            or InvalidOperationException or OperationCanceledException)
        {
            // One side is gone; so is the other.
        }

        client.Dispose();
        behind.Dispose();
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await from.ReadAsync(buffer, ended.Token)) > 0;)
        {
            await passage.Task;
            await to.WriteAsync(buffer.AsMemory(0, read), ended.Token);
        }
    }
}
