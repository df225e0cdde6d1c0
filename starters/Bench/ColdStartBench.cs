using System.Net;
using System.Net.Sockets;
using Steward.Client;
using Steward.Starters.Hosting;
using Steward.Workers;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Bench;

/// <summary>Starts <c>steward up</c> on an empty folder, as a newcomer does, and asks it a question.</summary>
internal sealed class ColdStartBench(int runs)
{
    private const string Ticket = "cold-1";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public async Task<ColdStartReport> RunAsync(CancellationToken cancellation)
    {
        var accepted = new List<double>();
        var replied = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            var (toAccepted, toReply) = await OnceAsync(cancellation);
            accepted.Add(toAccepted);
            replied.Add(toReply);
        }

        return new ColdStartReport(runs, Median(accepted), Median(replied));
    }

    private static async Task<(double ToAccepted, double ToReply)> OnceAsync(CancellationToken cancellation)
    {
        using var folder = new BenchFolder();
        var port = FreePort();
        var began = TimeProvider.System.GetTimestamp();
        using var process = SelfProcess.Start(
            "up", "--data", folder.Data, "--port", $"{port}", "--temporal", TemporalOptions.Embedded);
        try
        {
            using var steward = new StewardClient(new Uri($"http://127.0.0.1:{port}"), "bench");
            await UntilAsync(() => SentAsync(steward, cancellation), cancellation);
            var accepted = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
            await UntilAsync(() => RepliedAsync(steward, cancellation), cancellation);
            return (accepted, TimeProvider.System.GetElapsedTime(began).TotalSeconds);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(cancellation);
        }
    }

    private static async Task<bool> SentAsync(StewardClient steward, CancellationToken cancellation)
    {
        try
        {
            var question = new SubmitMessage { Text = Questions.At(0), From = "bench", DeliveryId = Ticket };
            await steward.SubmitAsync(Ticket, question, cancellation: cancellation);
            return true;
        }
        catch (StewardUnreachableException)
        {
            return false;
        }
    }

    private static async Task<bool> RepliedAsync(StewardClient steward, CancellationToken cancellation) =>
        (await steward.GetAsync(Ticket, cancellation)).Transcript.Any(m => m.Direction == MessageDirection.Outbound);

    private static async Task UntilAsync(Func<Task<bool>> condition, CancellationToken cancellation)
    {
        while (!await condition())
        {
            await Task.Delay(Look, TimeProvider.System, cancellation);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
