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

    /// <summary>For the threads there are; later ones inherit it. Does nothing on other systems.</summary>
    internal static void Enter(ILogger log)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        foreach (var thread in Directory.EnumerateDirectories("/proc/self/task"))
        {
            var id = int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture);
            var (ordinary, ended) = (0, 3);
            if (SetScheduler(id, Batch, ref ordinary) != 0 && Marshal.GetLastPInvokeError() is var error && error != ended)
            {
                Refused(log, Marshal.GetPInvokeErrorMessage(error));
                return;
            }
        }
    }

    [DllImport("libc", EntryPoint = "sched_setscheduler", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetScheduler(int thread, int policy, ref int priority);

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "The system does not let the engine schedule itself as SCHED_BATCH ({Reason}): it works the same, with somewhat more processor time.")]
    private static partial void Refused(ILogger log, string reason);
}
