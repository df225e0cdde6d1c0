namespace Steward.Engine.Storage;

/// <summary>The engine's stored state as far as it is held in memory.</summary>
internal sealed record EngineImage(
    IReadOnlyList<StoredNamespace> Namespaces,
    IReadOnlyList<StoredRun> Runs,
    IReadOnlyList<Runs.CrossRunMessage> Messages)
{
    /// <summary>The workflows' time of the last commit; the least there is when nothing was ever stored.</summary>
    internal DateTimeOffset At { get; init; } = DateTimeOffset.MinValue;
}
