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

    /// <summary>
    /// Of a workflow task: which handing out it is. One that a crash has undone shares its stamp with the next.
    /// </summary>
    public string Start { get; init; } = "";

    private int Size => 1 + CodedOutputStream.ComputeStringSize(Run.Namespace)
        + CodedOutputStream.ComputeStringSize(Run.WorkflowId) + CodedOutputStream.ComputeStringSize(Run.RunId)
        + CodedOutputStream.ComputeSFixed64Size(EventId) + CodedOutputStream.ComputeSFixed64Size(Stamp)
        + CodedOutputStream.ComputeStringSize(Query) + CodedOutputStream.ComputeStringSize(Start);

    internal ByteString ToBytes()
    {
        var bytes = new byte[Size];
        using var writer = new CodedOutputStream(bytes);
        writer.WriteUInt32(Form);
        writer.WriteString(Run.Namespace);
        writer.WriteString(Run.WorkflowId);
        writer.WriteString(Run.RunId);
        writer.WriteSFixed64(EventId);
        writer.WriteSFixed64(Stamp);
        writer.WriteString(Query);
        writer.WriteString(Start);
        return UnsafeByteOperations.UnsafeWrap(bytes);
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
        using var reader = bytes.CreateCodedInput();
        _ = reader.ReadUInt32();
        var run = new RunKey(reader.ReadString(), reader.ReadString(), reader.ReadString());
        return new TaskToken(run, reader.ReadSFixed64(), reader.ReadSFixed64(), reader.ReadString())
        {
            Start = reader.ReadString(),
        };
    }
}
