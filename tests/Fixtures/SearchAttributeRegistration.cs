using Temporalio.Api.Enums.V1;
using Temporalio.Api.OperatorService.V1;
using Temporalio.Client;

namespace Steward.Tests.Fixtures;

/// <summary>Registers the custom search attributes that a namespace lacks and waits until they can be used.</summary>
internal static class SearchAttributeRegistration
{
    public static async Task RegisterAsync(
        ITemporalClient client, IReadOnlyDictionary<string, IndexedValueType> attributes)
    {
        var service = client.Connection.OperatorService;
        var request = new AddSearchAttributesRequest { Namespace = client.Options.Namespace };
        var known = await service.ListSearchAttributesAsync(new() { Namespace = request.Namespace });
        foreach (var (name, type) in attributes.Where(a => !known.CustomAttributes.ContainsKey(a.Key)))
        {
            request.SearchAttributes.Add(name, type);
        }

        if (request.SearchAttributes.Count > 0)
        {
            await service.AddSearchAttributesAsync(request);

            // A server's frontend reads its attributes through a cache.
            var filter = string.Join(" AND ", request.SearchAttributes.Keys.Select(name => $"`{name}` IS NULL"));
            await Eventually.AssertAsync(() => client.CountWorkflowsAsync(filter));
        }
    }
}
