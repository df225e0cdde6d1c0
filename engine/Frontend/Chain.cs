using Steward.Engine.Hosting;
using Steward.Engine.Runs;

namespace Steward.Engine.Frontend;

/// <summary>A caller may insist that the run it reaches descends from the one it knows.</summary>
internal static class Chain
{
    internal static void Check(Turn turn, string firstRunId)
    {
        if (firstRunId.Length > 0 && turn.Existing().Start.FirstExecutionRunId != firstRunId)
        {
            throw GrpcErrors.NotFound("workflow execution not found: its runs do not begin with the one named.");
        }
    }
}
