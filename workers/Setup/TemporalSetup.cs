using Google.Protobuf.WellKnownTypes;
using Steward.Workflows.Contracts;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Workers.Setup;

/// <summary>Makes on a Temporal server what Steward needs there. Running it again changes nothing.</summary>
public sealed class TemporalSetup(ITemporalClient client, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="retention">How long closed conversations are kept; null: the namespace must be there.</param>
    /// <exception cref="StewardException">The namespace is not there, or an attribute has another type.</exception>
    public async Task<IReadOnlyList<SetupStep>> RunAsync(TimeSpan? retention, CancellationToken cancellation = default)
    {
        var space = await NamespaceAsync(retention, cancellation);
        var added = await SearchAttributeSetup.EnsureAsync(client, cancellation);
        return
        [
            space,
            .. SearchAttributes.All.Select(key => new SetupStep("search attribute", key.Name, added.Contains(key.Name))),
        ];
    }

    private async Task<SetupStep> NamespaceAsync(TimeSpan? retention, CancellationToken cancellation)
    {
        var name = client.Options.Namespace;
        if (await IsThereAsync(cancellation))
        {
            return new("namespace", name, Done: false);
        }

        if (retention is not { } kept)
        {
            throw new StewardException(
                ErrorTypes.NotFound,
                $"Namespace '{name}' is not there. Create it with `steward temporal setup --create-namespace`, or in "
                + "Temporal Cloud, or name another with Temporal:Namespace.");
        }

        await client.WorkflowService.RegisterNamespaceAsync(
            new() { Namespace = name, WorkflowExecutionRetentionPeriod = Duration.FromTimeSpan(kept) },
            new() { CancellationToken = cancellation });
        await UntilKnownAsync(cancellation);
        return new("namespace", name, Done: true);
    }

    private async Task<bool> IsThereAsync(CancellationToken cancellation)
    {
        try
        {
            await client.WorkflowService.DescribeNamespaceAsync(
                new() { Namespace = client.Options.Namespace }, new() { CancellationToken = cancellation });
            return true;
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.NotFound)
        {
            return false;
        }
    }

    /// <summary>The server's services hear of a new namespace one after another; visibility is the last.</summary>
    private async Task UntilKnownAsync(CancellationToken cancellation)
    {
        var deadline = time.GetUtcNow() + Patience;
        while (true)
        {
            try
            {
                await client.CountWorkflowsAsync(string.Empty, new() { Rpc = new() { CancellationToken = cancellation } });
                return;
            }
            catch (RpcException e) when (e.Code == RpcException.StatusCode.NotFound && time.GetUtcNow() < deadline)
            {
                await Task.Delay(Look, time, cancellation);
            }
        }
    }
}
