using Google.Protobuf.WellKnownTypes;
using Steward.Tests.Fixtures;
using Temporalio.Client;

namespace Steward.Conversation.Tests.EndToEnd;

/// <summary>
/// The server of a house that does not run on its own engine. On a real one each house has a namespace to itself:
/// in a common one, the task queue would hand its conversations to the worker of another house.
/// </summary>
public sealed class HouseServer : IAsyncDisposable
{
    private readonly TemporalServer server;

    private HouseServer(TemporalServer server, string @namespace) => (this.server, Namespace) = (server, @namespace);

    public string Namespace { get; }

    /// <summary>What a house needs to be told in order to run here.</summary>
    public Dictionary<string, string?> Settings => new(StringComparer.Ordinal)
    {
        ["Temporal:Address"] = server.Address,
        ["Temporal:Namespace"] = Namespace,
    };

    /// <summary>Null when the house brings its own engine along.</summary>
    /// <param name="skipsTime">Time passes only with <see cref="SleepAsync"/>, and then at once.</param>
    public static async Task<HouseServer?> EnterAsync(bool skipsTime = false)
    {
        if (!skipsTime && RequiredServer.AddressOrNull(TemporalServer.AddressVariable) is null)
        {
            return null;
        }

        var entered = await TemporalServer.StartAsync(new() { TimeSkipping = skipsTime });
        if (!skipsTime)
        {
            return new(entered, await RegisterAsync(entered));
        }

        entered.RequireTimeSkipping();
        await entered.Client.Connection.TestService.LockTimeSkippingAsync(new());
        return new(entered, entered.Namespace);
    }

    public Task SleepAsync(TimeSpan duration) => server.SleepAsync(duration);

    public async ValueTask DisposeAsync()
    {
        if (!server.IsEmbedded)
        {
            await server.Client.OperatorService.DeleteNamespaceAsync(new() { Namespace = Namespace });
        }

        await server.DisposeAsync();
    }

    private static async Task<string> RegisterAsync(TemporalServer server)
    {
        var name = $"steward-house-{Guid.NewGuid():N}";
        var client = await server.ConnectAsync(options => options.Namespace = name);
        await client.WorkflowService.RegisterNamespaceAsync(new()
        {
            Namespace = name,
            WorkflowExecutionRetentionPeriod = Duration.FromTimeSpan(TimeSpan.FromDays(1)),
        });

        // Every service of the server must have heard of it: the frontend answers the first, visibility the second.
        await Eventually.AssertAsync(async () =>
        {
            await client.WorkflowService.DescribeNamespaceAsync(new() { Namespace = name });
            await client.CountWorkflowsAsync(string.Empty);
        });
        return name;
    }
}
