using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Steward.Engine.Tests.Durability;

/// <summary>
/// An engine in a process of its own, to be killed. The process is this test program, which turns into an engine
/// before anything else when the environment names a data file.
/// </summary>
internal sealed class Victim : IDisposable
{
    private const string DataFileVariable = "STEWARD_ENGINE_VICTIM";
    private readonly Process process;

    private Victim(Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    public static async Task<Victim> StartAsync(string dataFile)
    {
        var started = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            Environment = { [DataFileVariable] = dataFile },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var address = await started.StandardOutput.ReadLineAsync();
        return new Victim(started, address.ShouldNotBeNull("The engine's process ended before it was listening."));
    }

    /// <summary>Ends the process as SIGKILL does: no handler runs, no file is closed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    [ModuleInitializer]
    internal static void BecomeEngine()
    {
        if (Environment.GetEnvironmentVariable(DataFileVariable) is { Length: > 0 } dataFile)
        {
            var engine = EmbeddedEngine.StartAsync(new() { DataFile = dataFile }).GetAwaiter().GetResult();
            Console.WriteLine(engine.Address);
            Console.Out.Flush();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
