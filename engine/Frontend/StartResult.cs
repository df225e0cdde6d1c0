using Steward.Engine.Runs;

namespace Steward.Engine.Frontend;

/// <summary>The run a start led to, and whether the start made it.</summary>
internal sealed record StartResult(RunState Run, bool Started);
