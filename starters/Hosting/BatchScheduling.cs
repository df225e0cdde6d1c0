using System.Globalization;
using System.Runtime.InteropServices;

namespace Steward.Starters.Hosting;

/// <summary>
/// Linux's SCHED_BATCH for a process that does much small work for others on its machine: it keeps its share of the
/// processor, but does not push them aside each time a message arrives. What arrives meanwhile is read, stored and
/// answered together.
/// </summary>
internal static partial class BatchScheduling
{
    private const int Batch = 3;
    private const int NoSuchThread = 3;
    private const string Threads = "/proc/self/task";

    /// <summary>For the threads there are; later ones inherit it. Does nothing on other systems.</summary>
    internal static void Enter(ILogger log)
    {
        if (OperatingSystem.IsLinux() && Refusal() is { } reason)
        {
            Refused(log, reason);
        }
    }

    private static string? Refusal()
    {
        if (!Directory.Exists(Threads))
        {
            return $"{Threads} cannot be read";
        }

        var ordinary = 0;
        foreach (var thread in Directory.EnumerateDirectories(Threads).Select(Path.GetFileName))
        {
            if (SetScheduler(int.Parse(thread!, CultureInfo.InvariantCulture), Batch, ref ordinary) != 0
                && Marshal.GetLastPInvokeError() is var error and not NoSuchThread)
            {
                return Marshal.GetPInvokeErrorMessage(error);
            }
        }

        return null;
    }

    [DllImport("libc", EntryPoint = "sched_setscheduler", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetScheduler(int thread, int policy, ref int priority);

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "The engine could not schedule itself as SCHED_BATCH: {Reason}. It works the same, with somewhat more processor time. Let its process call sched_setscheduler to save that.")]
    private static partial void Refused(ILogger log, string reason);
}
