using Steward.Engine.Runs;

namespace Steward.Engine.Matching;

/// <summary>
/// Says that a run has a task. It is only a hint: the run decides, when a worker comes for it, whether the task
/// with this stamp is still wanted.
/// </summary>
internal sealed record TaskOffer(RunKey Run, TaskKind Kind, long EventId, long Stamp);
