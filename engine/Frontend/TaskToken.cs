using System.Text.Json;
using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Steward.Engine.Storage;

namespace Steward.Engine.Frontend;

/// <summary>What a worker hands back with its answer: run, event and stamp say whether the task still stands.</summary>
internal sealed record TaskToken(RunKey Run, long EventId, long Stamp, string Query = "")
{
    /// <summary>The first byte of a token; those of earlier versions are JSON and begin with a brace.</summary>
    private const byte Form = 1;

    private const int UsualSize = 160;

    /// <summary>
    /// Of a workflow task: which handing out it is. One that a crash has undone shares its stamp with the next.
    /// </summary>
    public string Start { get; init; } = "";

    internal ByteString ToBytes()
    {
        var bytes = new MemoryStream(UsualSize);
        using var writer = new BinaryWriter(bytes);
        writer.Write(Form);
        writer.Write(Run.Namespace);
        writer.Write(Run.WorkflowId);
        writer.Write(Run.RunId);
        writer.Write(EventId);
        writer.Write(Stamp);
        writer.Write(Query);
        writer.Write(Start);
        return UnsafeByteOperations.UnsafeWrap(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
    }

    internal static TaskToken Parse(ByteString bytes)
    {
        try
        {
            return bytes.Length > 0 && bytes[0] == Form ? Read(bytes) : EngineJson.Read<TaskToken>(bytes.Span);
        }
        catch (Exception e) when (e is JsonException or IOException or FormatException or ArgumentException)
        {
            throw GrpcErrors.InvalidArgument(
                $"The task token ({bytes.Length} bytes) was not made by this server. Send back the token of the poll.");
        }
    }

    private static TaskToken Read(ByteString bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToByteArray()));
        reader.ReadByte();
        var run = new RunKey(reader.ReadString(), reader.ReadString(), reader.ReadString());
        return new TaskToken(run, reader.ReadInt64(), reader.ReadInt64(), reader.ReadString())
        {
            Start = reader.ReadString(),
        };
    }
}
