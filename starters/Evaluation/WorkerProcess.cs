using System.Diagnostics;
using Steward.Starters.Hosting;

namespace Steward.Starters.Evaluation;

/// <summary>A worker in a process of its own, so that it can be killed without warning.</summary>
internal sealed class WorkerProcess(string temporalAddress, string dataFolder) : IDisposable
{
    private Process? process;

    public int Kills { get; private set; }

    public void Start() => process = SelfProcess.Start("worker", "--temporal", temporalAddress, "--data", dataFolder);

    /// <summary>SIGKILL, then a new process.</summary>
    public void KillAndRestart()
    {
        Kill();
        Kills++;
        Start();
    }

    public void Dispose() => Kill();

    private void Kill()
    {
        if (process is null)
        {
            return;
        }

        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        process = null;
    }
}
