using Google.Protobuf.Reflection;
using Grpc.AspNetCore.Server.Model;
using Steward.Engine.Runs;

namespace Steward.Engine.Hosting;

/// <summary>Binds every method of Temporal's services; those the engine does not serve say so.</summary>
internal sealed class EngineMethodProvider(MethodTable table, EngineCore core) : IServiceMethodProvider<EngineEndpoint>
{
    private static readonly Marshaller<byte[]> Raw = Marshallers.Create(bytes => bytes, bytes => bytes);

    /// <summary>A health answer whose only field, the status, is SERVING (1).</summary>
    private static readonly byte[] Serving = [0x08, 0x01];

    private static readonly IEnumerable<ServiceDescriptor> Services =
    [
        .. Temporalio.Api.WorkflowService.V1.ServiceReflection.Descriptor.Services,
        .. Temporalio.Api.OperatorService.V1.ServiceReflection.Descriptor.Services,
        .. Temporalio.Api.TestService.V1.ServiceReflection.Descriptor.Services,
    ];

    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<EngineEndpoint> context)
    {
        AnswerHealthChecks(context);
        foreach (var method in Services.SelectMany(service => service.Methods))
        {
            if (table.Find(method.Service.FullName, method.Name) is { } served)
            {
                served.Bind(context, method.Service.FullName, core);
            }
            else
            {
                Decline(context, method);
            }
        }
    }

    private static void AnswerHealthChecks(ServiceMethodProviderContext<EngineEndpoint> context)
    {
        var check = new Method<byte[], byte[]>(MethodType.Unary, "grpc.health.v1.Health", "Check", Raw, Raw);
        context.AddUnaryMethod(check, EngineEndpoint.Metadata, (_, _, _) => Task.FromResult(Serving));
    }

    private static void Decline(ServiceMethodProviderContext<EngineEndpoint> context, MethodDescriptor method)
    {
        var declined = new Method<byte[], byte[]>(
            MethodType.Unary, method.Service.FullName, method.Name, Raw, Raw);
        context.AddUnaryMethod(declined, EngineEndpoint.Metadata, (_, _, _) => throw GrpcErrors.Of(
            StatusCode.Unimplemented,
            $"The embedded engine does not serve {method.Name}. Point the client at a Temporal server for it."));
    }
}
