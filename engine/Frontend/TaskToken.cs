using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Steward.Engine.Storage;

namespace Steward.Engine.Frontend;

/// <summary>What a worker hands back with its answer: run, event and stamp say whether the task still stands.</summary>
internal sealed record TaskToken(RunKey Run, long EventId, long Stamp, string Query = "")
{
    /// <summary>
    /// Of a workflow task: which handing out it is. One that a crash has undone shares its stamp with the next.
    /// </summary>
    public string Start { get; init; } = "";

    internal ByteString ToBytes() => UnsafeByteOperations.UnsafeWrap(EngineJson.Write(this));

    internal static TaskToken Parse(ByteString bytes)
    {
        try
        {
            return EngineJson.Read<TaskToken>(bytes.Span);
        }
        catch (System.Text.Json.JsonException)
        {
            throw GrpcErrors.InvalidArgument(
                $"The task token ({bytes.Length} bytes) was not made by this server. Send back the token of the poll.");
        }
    }
}
