namespace Steward.Tests.Fixtures;

/// <summary>A running Temporal server, entered through this process's scratch namespace.</summary>
internal sealed class RealServer(string address, ScratchNamespace scratch) : ITestServer
{
    public string Address => address;

    public string Namespace => scratch.Name;

    public bool IsEmbedded => false;

    public bool SkipsTime => false;

    public static async Task<RealServer> StartAsync(string address) =>
        new(address, await ScratchNamespace.EnterAsync(address));

    public Task SleepAsync(TimeSpan duration) => throw new SkipTestException("A real server cannot skip time.");

    public ValueTask DisposeAsync() => scratch.LeaveAsync();
}
