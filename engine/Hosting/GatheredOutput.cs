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

    private static async Task SendAsync(PipeReader written, PipeWriter output)
    {
        var open = true;
        while (open)
        {
            var read = await written.ReadAsync();
            foreach (var part in read.Buffer)
            {
                output.Write(part.Span);
            }

            written.AdvanceTo(read.Buffer.End);
            var sent = await output.FlushAsync();
            open = !read.IsCompleted && !sent.IsCompleted;
        }

        await written.CompleteAsync();
    }
}
