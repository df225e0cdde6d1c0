using Temporalio.Api.Enums.V1;
using Temporalio.Api.OperatorService.V1;

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

    public async Task RegisterSearchAttributesAsync(IReadOnlyDictionary<string, IndexedValueType> attributes)
    {
        var operations = scratch.Client.Connection.OperatorService;
        var known = await operations.ListSearchAttributesAsync(new() { Namespace = Namespace });
        var request = new AddSearchAttributesRequest { Namespace = Namespace };
        foreach (var (name, type) in attributes.Where(a => !known.CustomAttributes.ContainsKey(a.Key)))
        {
            request.SearchAttributes.Add(name, type);
        }

        if (request.SearchAttributes.Count > 0)
        {
            await operations.AddSearchAttributesAsync(request);
            await ReadyToFilterAsync(request.SearchAttributes.Keys);
        }
    }

    public Task SleepAsync(TimeSpan duration) =>
        throw new SkipTestException("A real server cannot skip time.");

    public ValueTask DisposeAsync() => scratch.LeaveAsync();

    // The frontend reads its attributes through a cache.
    private Task ReadyToFilterAsync(IEnumerable<string> names) => Eventually.AssertAsync(() =>
        scratch.Client.CountWorkflowsAsync(string.Join(" AND ", names.Select(name => $"`{name}` IS NULL"))));
}
