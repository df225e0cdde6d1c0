using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Steward.Engine.Visibility;
using Temporalio.Api.OperatorService.V1;

namespace Steward.Engine.Frontend;

/// <summary>Custom search attributes.</summary>
internal sealed class OperatorApi(EngineCore core)
{
    internal void AddTo(ServiceTable table) => table
        .On<AddSearchAttributesRequest, AddSearchAttributesResponse>("AddSearchAttributes", AddAsync)
        .On<RemoveSearchAttributesRequest, RemoveSearchAttributesResponse>("RemoveSearchAttributes", RemoveAsync)
        .On<DeleteNamespaceRequest, DeleteNamespaceResponse>("DeleteNamespace", DeleteNamespaceAsync)
        .On<ListSearchAttributesRequest, ListSearchAttributesResponse>("ListSearchAttributes", List);

    private async Task<AddSearchAttributesResponse> AddAsync(AddSearchAttributesRequest request, CallContext call)
    {
        var ns = core.Namespaces[request.Namespace];
        var attributes = Copy(ns);
        foreach (var (name, type) in request.SearchAttributes)
        {
            if (PredefinedAttributes.IsReserved(name))
            {
                throw GrpcErrors.InvalidArgument($"Search attribute {name} is reserved by system.");
            }

            if (attributes.TryGetValue(name, out var known) && known != type)
            {
                throw GrpcErrors.Of(StatusCode.AlreadyExists,
                    $"Search attribute {name} already exists with type {known}; remove it before it gets type {type}.");
            }

            attributes[name] = type;
        }

        await core.Namespaces.SaveAsync(ns.Stored with { SearchAttributes = attributes });
        return new AddSearchAttributesResponse();
    }

    private async Task<RemoveSearchAttributesResponse> RemoveAsync(
        RemoveSearchAttributesRequest request, CallContext call)
    {
        var ns = core.Namespaces[request.Namespace];
        var attributes = Copy(ns);
        foreach (var name in request.SearchAttributes)
        {
            if (PredefinedAttributes.IsReserved(name))
            {
                throw GrpcErrors.InvalidArgument($"Unable to remove non-custom search attributes: {name}.");
            }

            attributes.Remove(name);
        }

        await core.Namespaces.SaveAsync(ns.Stored with { SearchAttributes = attributes });
        return new RemoveSearchAttributesResponse();
    }

    private async Task<DeleteNamespaceResponse> DeleteNamespaceAsync(DeleteNamespaceRequest request, CallContext call)
    {
        var found = core.Namespaces.Find(request.Namespace, request.NamespaceId)
            ?? throw GrpcErrors.NamespaceNotFound(request.Namespace);
        await core.Namespaces.RemoveAsync(found.Name);
        return new DeleteNamespaceResponse { DeletedNamespace = found.Name };
    }

    private ListSearchAttributesResponse List(ListSearchAttributesRequest request)
    {
        var ns = core.Namespaces[request.Namespace];
        var response = new ListSearchAttributesResponse();
        response.CustomAttributes.Add(Copy(ns));
        foreach (var (name, type) in PredefinedAttributes.All.Concat(Columns.SystemTypes))
        {
            response.SystemAttributes[name] = type;
        }

        return response;
    }

    private static Dictionary<string, IndexedValueType> Copy(KnownNamespace ns) =>
        new(ns.Stored.SearchAttributes, StringComparer.Ordinal);
}
