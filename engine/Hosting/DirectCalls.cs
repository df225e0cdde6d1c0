using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Steward.Engine.Hosting;

/// <summary>
/// Hands a call to its method by its whole path. Routing does the same by patterns, which costs more than many a call
/// itself; it serves what is not found here.
/// </summary>
internal static class DirectCalls
{
    /// <summary>To be used before routing; methods that are mapped later are found too.</summary>
    internal static void UseDirectCalls(this WebApplication app)
    {
        var methods = new Lazy<FrozenDictionary<string, Endpoint>>(() => Methods(app));
        var services = new EngineServices(app.Services);
        app.Use(next => call =>
            HttpMethods.IsPost(call.Request.Method) && methods.Value.TryGetValue(call.Request.Path.Value ?? "", out var method)
                ? ServeAsync(call, method, services)
                : next(call));
    }

    /// <summary>Traces and metrics name a call by its endpoint.</summary>
    private static Task ServeAsync(HttpContext call, Endpoint method, EngineServices services)
    {
        call.Features.Set<IServiceProvidersFeature>(services);
        call.SetEndpoint(method);
        return method.RequestDelegate!(call);
    }

    private static FrozenDictionary<string, Endpoint> Methods(IEndpointRouteBuilder routes) => routes.DataSources
        .SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint is { RequestDelegate: not null, RoutePattern: { Parameters.Count: 0, RawText: not null } }
            && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Post) == true)
        .ToFrozenDictionary<RouteEndpoint, string, Endpoint>(
            endpoint => '/' + endpoint.RoutePattern.RawText!.TrimStart('/'), endpoint => endpoint, StringComparer.Ordinal);
}
