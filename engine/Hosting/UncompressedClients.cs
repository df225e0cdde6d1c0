using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Steward.Engine.Hosting;

/// <summary>
/// Asks Temporal's .NET client, which compresses unless told otherwise, not to: between processes of one machine that
/// takes both sides more time than the network. When its first call is told that gzip is not served, it makes that call
/// and all others of the connection without. Other clients, and who compresses all the same, are served with gzip.
/// </summary>
internal static class UncompressedClients
{
    private const string FirstCall = "/temporal.api.workflowservice.v1.WorkflowService/GetSystemInfo";
    private const string Client = "temporal-dotnet";

    internal static void UseUncompressedClients(this IApplicationBuilder app) =>
        app.Use(next => call => Compresses(call.Request) ? RefuseAsync(call.Response) : next(call));

    private static bool Compresses(HttpRequest request) =>
        request.Path == FirstCall
        && request.Headers["grpc-encoding"] == "gzip"
        && request.Headers["client-name"] == Client;

    private static Task RefuseAsync(HttpResponse response)
    {
        response.ContentType = "application/grpc";
        response.Headers["grpc-accept-encoding"] = "identity";
        response.Headers["grpc-status"] = $"{(int)StatusCode.Unimplemented}";
        response.Headers["grpc-message"] = "Unsupported grpc-encoding value 'gzip'. Supported encodings: identity";
        return Task.CompletedTask;
    }
}
