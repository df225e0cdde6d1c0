using Google.Protobuf.WellKnownTypes;
using Temporalio.Client;

namespace Steward.Tests.Fixtures;

/// <summary>
/// A namespace of this process's own on a shared server, so that test runs never meet. It is registered when the first
/// test enters and deleted when the last one leaves.
/// </summary>
internal sealed class ScratchNamespace
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static ScratchNamespace? current;
    private int users;

    private ScratchNamespace(string name, TemporalClient client)
    {
        Name = name;
        Client = client;
    }

    public string Name { get; }

    public TemporalClient Client { get; }

    public static async Task<ScratchNamespace> EnterAsync(string address)
    {
        await Gate.WaitAsync();
        try
        {
            current ??= await RegisterAsync(address);
            current.users++;
            return current;
        }
        finally
        {
            Gate.Release();
        }
    }

    public async ValueTask LeaveAsync()
    {
        await Gate.WaitAsync();
        try
        {
            if (--users == 0)
            {
                current = null;
                await Client.Connection.OperatorService.DeleteNamespaceAsync(new() { Namespace = Name });
            }
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task<ScratchNamespace> RegisterAsync(string address)
    {
        var name = $"steward-tests-{Guid.NewGuid():N}";
        var client = await TemporalClient.ConnectAsync(new(address) { Namespace = name });
        await client.Connection.WorkflowService.RegisterNamespaceAsync(new()
        {
            Namespace = name,
            WorkflowExecutionRetentionPeriod = Duration.FromTimeSpan(TimeSpan.FromDays(1)),
        });

        // Every service of the server must have heard of it: the frontend answers the first, visibility the second.
        await Eventually.AssertAsync(async () =>
        {
            await client.Connection.WorkflowService.DescribeNamespaceAsync(new() { Namespace = name });
            await client.CountWorkflowsAsync("");
        });
        return new ScratchNamespace(name, client);
    }
}
