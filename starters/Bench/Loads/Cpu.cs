using System.Diagnostics;

namespace Steward.Starters.Bench.Loads;

/// <summary>Processor time a process has used.</summary>
internal static class Cpu
{
    public static TimeSpan Own => Of(Environment.ProcessId);

    public static TimeSpan Of(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return process.TotalProcessorTime;
    }

    /// <summary>Resident memory, in bytes.</summary>
    public static long MemoryOf(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return process.WorkingSet64;
    }
}
