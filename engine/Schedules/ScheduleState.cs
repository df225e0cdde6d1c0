using Temporalio.Api.Schedule.V1;

namespace Steward.Engine.Schedules;

/// <summary>A schedule between two turns. Stored with the run that stands for it.</summary>
internal sealed class ScheduleState
{
    public string ScheduleId { get; set; } = "";

    /// <summary>Its times in canonical form, its policies with their defaults.</summary>
    public Schedule Schedule { get; set; } = new();

    public ScheduleInfo Info { get; set; } = new();

    /// <summary>Grows with each change of the schedule.</summary>
    public long ConflictToken { get; set; } = 1;

    /// <summary>Up to when the schedule's times have been looked at.</summary>
    public DateTimeOffset ProcessedUntil { get; set; }

    /// <summary>Starts that wait for the workflow before them to end.</summary>
    public List<BufferedStart> Buffer { get; set; } = [];

    /// <summary>Starts that have been sent and not answered.</summary>
    public List<BufferedStart> Sent { get; set; } = [];

    /// <summary>Backfills still to be gone through.</summary>
    public List<BackfillRequest> Backfills { get; set; } = [];

    public Temporalio.Api.Common.V1.Payloads? LastResult { get; set; }

    public Failure? LastFailure { get; set; }

    /// <summary>When it must be looked at again; null when nothing of it is due.</summary>
    public DateTimeOffset? WakeAt { get; set; }
}
