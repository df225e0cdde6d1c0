using Steward.Workflows.Contracts;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.OperatorService.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Workers;

/// <summary>Makes the search attributes of <see cref="SearchAttributes"/> known to the server.</summary>
public static class SearchAttributeSetup
{
    /// <summary>Registers what is missing and answers the names registered now.</summary>
    public static async Task<IReadOnlyList<string>> EnsureAsync(
        ITemporalClient client, CancellationToken cancellation = default)
    {
        var rpc = new RpcOptions { CancellationToken = cancellation };
        var known = await client.OperatorService.ListSearchAttributesAsync(
            new ListSearchAttributesRequest { Namespace = client.Options.Namespace }, rpc);
        var request = new AddSearchAttributesRequest { Namespace = client.Options.Namespace };
        foreach (var key in SearchAttributes.All)
        {
            var type = (IndexedValueType)(int)key.ValueType;
            if (!known.CustomAttributes.TryGetValue(key.Name, out var registered))
            {
                request.SearchAttributes.Add(key.Name, type);
            }
            else if (registered != type)
            {
                throw new StewardException(
                    ErrorTypes.InvalidRequest,
                    $"Search attribute {key.Name} is registered as {registered}; Steward needs {type}. " +
                    $"Remove it (temporal operator search-attribute remove --name {key.Name}) and start again.");
            }
        }

        if (request.SearchAttributes.Count > 0)
        {
            await AddAsync(client, request, rpc);
        }

        return [.. request.SearchAttributes.Keys];
    }

    private static async Task AddAsync(ITemporalClient client, AddSearchAttributesRequest request, RpcOptions rpc)
    {
        try
        {
            await client.OperatorService.AddSearchAttributesAsync(request, rpc);
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.AlreadyExists)
        {
            // Another process registered them between our look and our write: they are there, which is all we want.
            return;
        }
    }
}
