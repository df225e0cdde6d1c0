using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Steward.Engine.Hosting;

/// <summary>
/// Sends what several calls answer on one connection together: each send costs the system more than the answer that it
/// carries. What is written waits for its turn among the pool's work, never for time to pass.
/// </summary>
internal static class GatheredOutput
{
    internal static void GatherOutput(this ListenOptions listen) =>
        listen.Use(next => connection => ServeAsync(next, connection));

    private static async Task ServeAsync(ConnectionDelegate next, ConnectionContext connection)
    {
        var transport = connection.Transport;
        var written = new Pipe();
        var sending = SendAsync(written.Reader, transport.Output);
        connection.Transport = new GatheredTransport(transport.Input, written.Writer);
        try
        {
            await next(connection);
        }
        finally
        {
            await written.Writer.CompleteAsync();
            await sending;
            connection.Transport = transport;
        }
    }

    /// <summary>Does not throw: who writes is told what went wrong, as by the socket itself.</summary>
    private static async Task SendAsync(PipeReader written, PipeWriter output)
    {
        try
        {
            while (await SendNextAsync(written, output))
            {
                // What was written in the meantime goes next.
            }

            await written.CompleteAsync();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            await written.CompleteAsync(e);
        }
    }

    /// <summary>True while there may be more to send.</summary>
    private static async Task<bool> SendNextAsync(PipeReader written, PipeWriter output)
    {
        var read = await written.ReadAsync();
        foreach (var part in read.Buffer)
        {
            output.Write(part.Span);
        }

        written.AdvanceTo(read.Buffer.End);
        var sent = await output.FlushAsync();
        return !read.IsCompleted && !sent.IsCompleted;
    }
}
