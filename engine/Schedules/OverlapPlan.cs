namespace Steward.Engine.Schedules;

/// <summary>What the overlap policies make of the starts that are due: which begin now, wait, or are skipped.</summary>
internal sealed class OverlapPlan
{
    private readonly bool running;
    private BufferedStart? single;

    internal OverlapPlan(IEnumerable<BufferedStart> due, bool running, ScheduleOverlapPolicy policy)
    {
        this.running = running;
        foreach (var start in due)
        {
            Take(start, start.Overlap == ScheduleOverlapPolicy.Unspecified ? policy : start.Overlap);
        }

        if (Cancels || Terminates)
        {
            Begins.Clear();
        }

        if (single is not null)
        {
            Begins.Add(single with { Tracked = true });
        }
    }

    internal List<BufferedStart> Begins { get; } = [];

    internal List<BufferedStart> Waits { get; } = [];

    internal int Skipped { get; private set; }

    internal bool Cancels { get; private set; }

    internal bool Terminates { get; private set; }

    private void Take(BufferedStart start, ScheduleOverlapPolicy policy)
    {
        if (policy == ScheduleOverlapPolicy.AllowAll)
        {
            Begins.Add(start);
        }
        else if (!running && single is null)
        {
            single = start;
        }
        else
        {
            Overlap(start, policy);
        }
    }

    private void Overlap(BufferedStart start, ScheduleOverlapPolicy policy)
    {
        switch (policy)
        {
            case ScheduleOverlapPolicy.BufferAll:
            case ScheduleOverlapPolicy.BufferOne when Waits.Count == 0:
                Waits.Add(start);
                break;
            case ScheduleOverlapPolicy.CancelOther or ScheduleOverlapPolicy.TerminateOther when !running:
                // The other one has not begun either: the later takes its place.
                single = start;
                break;
            case ScheduleOverlapPolicy.CancelOther:
                Cancels = true;
                Waits.Add(start);
                break;
            case ScheduleOverlapPolicy.TerminateOther:
                Terminates = true;
                Waits.Add(start);
                break;
            default:
                Skipped++;
                break;
        }
    }
}
