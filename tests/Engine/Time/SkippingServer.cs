using Steward.Tests.Fixtures;

namespace Steward.Engine.Tests.Time;

/// <summary>A server whose clock belongs to one test.</summary>
internal static class SkippingServer
{
    /// <summary>Far more than any of these tests takes, far less than the time they let pass.</summary>
    public static readonly TimeSpan RealLimit = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(Func<TemporalServer, Task> body)
    {
        await using var server = await TemporalServer.StartAsync(new() { TimeSkipping = true });
        server.RequireTimeSkipping();
        await body(server).WaitAsync(RealLimit);
    }
}
