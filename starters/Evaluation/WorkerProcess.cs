using System.Diagnostics;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Evaluation;

/// <summary>A worker in a process of its own, so that it can be killed without warning.</summary>
internal sealed class WorkerProcess(string temporalAddress, string dataFolder) : IDisposable
{
    private Process? process;

    public int Kills { get; private set; }

    public void Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(WorkerProcess).Assembly.Location);
        }

        foreach (var argument in (string[])["worker", "--temporal", temporalAddress, "--data", dataFolder])
        {
            start.ArgumentList.Add(argument);
        }

        process = Process.Start(start) ?? throw new StewardException(
            ErrorTypes.Unavailable, $"The worker process '{start.FileName}' could not be started.");

        // Its greeting is of no interest; what it logs goes to our standard error.
        process.BeginOutputReadLine();
    }

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
