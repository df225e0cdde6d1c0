using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Steward.Activities.Storage;

namespace Steward.Activities.Delivery;

/// <summary>
/// Appends replies to a file, one JSON object per line, flushed to the disk. A key that is there already is not written
/// again, whoever wrote it; a line cut off by a crash is completed to nothing and the reply written anew.
/// </summary>
internal sealed class FileChannel(
    IOptions<DeliveryOptions> options, StewardDatabase database) : IDeliveryChannel, IDisposable
{
    /// <summary>Another process holds the file as long as a line takes; more is trouble, and tried later.</summary>
    private const int MostLooks = 100;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim one = new(1, 1);
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private long known;

    public string Name => "file";

    public string Path => System.IO.Path.Combine(database.DataFolder, options.Value.File);

    public async Task<SendResult> SendAsync(OutgoingReply reply, CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            await using var alone = await LockAsync(cancellation);
            await using var file = new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            await LearnAsync(file, cancellation);
            if (!written.Contains(reply.IdempotencyKey))
            {
                await AppendAsync(file, reply);
                written.Add(reply.IdempotencyKey);
            }

            return SendResult.Sent;
        }
        catch (IOException)
        {
            return SendResult.Later("file_busy");
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    /// <summary>
    /// Shuts other processes out, on a file beside: the replies themselves can be read at any moment. Only a file that is
    /// shared with nobody is locked on every system. The lock is the operating system's: no clock of ours tells when it
    /// is let go.
    /// </summary>
    private async Task<FileStream> LockAsync(CancellationToken cancellation)
    {
        for (var look = 1; ; look++)
        {
            try
            {
                return new($"{Path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (look < MostLooks)
            {
                await Task.Delay(BetweenLooks, cancellation);
            }
        }
    }

    /// <summary>Reads the keys that were written since the last look, and cuts off a torn last line.</summary>
    private async Task LearnAsync(FileStream file, CancellationToken cancellation)
    {
        file.Position = known;
        var tail = new byte[file.Length - known];
        await file.ReadExactlyAsync(tail, cancellation);
        var whole = Array.LastIndexOf(tail, (byte)'\n') + 1;
        foreach (var line in Encoding.UTF8.GetString(tail, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            written.Add(JsonNode.Parse(line)!["idempotencyKey"]!.GetValue<string>());
        }

        known += whole;
        file.SetLength(known);
    }

    private async Task AppendAsync(FileStream file, OutgoingReply reply)
    {
        var line = Encoding.UTF8.GetBytes(StoredJson.Write(reply) + "\n");
        file.Position = known;
        await file.WriteAsync(line, CancellationToken.None);
        file.Flush(flushToDisk: true);
        known += line.Length;
    }
}
