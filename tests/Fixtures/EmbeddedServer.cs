using Steward.Engine;

namespace Steward.Tests.Fixtures;

/// <summary>An engine in this process, of this test's own, that forgets everything at its end.</summary>
internal sealed class EmbeddedServer(EmbeddedEngine engine, bool skipsTime) : ITestServer
{
    public string Address => engine.Address;

    public string Namespace => "default";

    public bool IsEmbedded => true;

    public bool SkipsTime => skipsTime;

    public static async Task<EmbeddedServer> StartAsync(TemporalServerOptions options) =>
        new(await EmbeddedEngine.StartAsync(new() { TimeSkipping = options.TimeSkipping }), options.TimeSkipping);

    public Task SleepAsync(TimeSpan duration) => engine.SleepAsync(duration);

    public ValueTask DisposeAsync() => engine.DisposeAsync();
}
