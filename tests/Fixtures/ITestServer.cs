namespace Steward.Tests.Fixtures;

/// <summary>The server behind <see cref="TemporalServer"/>.</summary>
internal interface ITestServer : IAsyncDisposable
{
    string Address { get; }

    string Namespace { get; }

    bool IsEmbedded { get; }

    bool SkipsTime { get; }

    Task SleepAsync(TimeSpan duration);
}
