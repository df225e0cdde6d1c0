namespace Steward.Engine.Schedules;

/// <summary>A start that is due. <paramref name="Manual"/>: asked for by a person, so neither pause nor limit holds it.</summary>
internal sealed record BufferedStart(
    DateTimeOffset Nominal, DateTimeOffset Actual, ScheduleOverlapPolicy Overlap, bool Manual)
{
    /// <summary>The message that carries it; empty while it waits.</summary>
    public string MessageId { get; init; } = "";

    /// <summary>The workflow id it was sent with.</summary>
    public string WorkflowId { get; init; } = "";

    /// <summary>Whether others wait for its end; those that may overlap are not waited for.</summary>
    public bool Tracked { get; init; }
}
