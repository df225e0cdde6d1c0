using System.Diagnostics;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Hosting;

/// <summary>This very program, started once more in a process of its own.</summary>
internal static class SelfProcess
{
    /// <summary>The program beside this assembly: in a test this process is another one.</summary>
    private static string OwnHost =>
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "steward.exe" : "steward");

    /// <summary>Starts a verb. What it prints is left aside; what it logs goes to our standard error.</summary>
    public static Process Start(params string[] arguments)
    {
        var process = StartReadable(arguments);
        process.BeginOutputReadLine();
        return process;
    }

    /// <summary>Starts a verb whose standard output the caller reads, to its end: a full pipe would stop it.</summary>
    public static Process StartReadable(params string[] arguments)
    {
        var start = new ProcessStartInfo(File.Exists(OwnHost) ? OwnHost : Environment.ProcessPath!)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(SelfProcess).Assembly.Location);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new StewardException(
            ErrorTypes.Unavailable,
            $"The process '{start.FileName} {string.Join(' ', arguments)}' could not be started.");
    }
}
