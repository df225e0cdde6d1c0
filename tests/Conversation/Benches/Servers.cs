using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;
using Temporalio.Api.Enums.V1;

[assembly: AssemblyFixture(typeof(Steward.Conversation.Tests.Benches.Servers))]

namespace Steward.Conversation.Tests.Benches;

/// <summary>One server in real time that all tests share; a server that skips time belongs to one test alone.</summary>
public sealed class Servers : IAsyncDisposable
{
    private static readonly IReadOnlyDictionary<string, IndexedValueType> Attributes =
        SearchAttributes.All.ToDictionary(key => key.Name, key => key.ValueType, StringComparer.Ordinal);

    private static Lazy<Task<TemporalServer>> shared = New();

    public static Task<TemporalServer> SharedAsync() => shared.Value;

    public static Task<TemporalServer> SkippingAsync() =>
        TemporalServer.StartAsync(new() { SearchAttributes = Attributes, TimeSkipping = true });

    public async ValueTask DisposeAsync()
    {
        if (shared is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await shared.Value).DisposeAsync();
            shared = New();
        }
    }

    private static Lazy<Task<TemporalServer>> New() =>
        new(() => TemporalServer.StartAsync(new() { SearchAttributes = Attributes }));
}
