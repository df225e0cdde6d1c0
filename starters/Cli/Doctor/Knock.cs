using System.Net.Sockets;

namespace Steward.Starters.Cli.Doctor;

/// <summary>Whether anybody listens at an address; says nothing to whoever does, so that it costs nothing.</summary>
internal static class Knock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Null when somebody listens; else why not.</summary>
    public static async Task<string?> AtAsync(Uri address, CancellationToken cancellation)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(address.Host, address.Port, cancellation).AsTask()
                .WaitAsync(Patience, cancellation);
            return null;
        }
        catch (Exception e) when (e is SocketException or TimeoutException)
        {
            return e.Message;
        }
    }
}
