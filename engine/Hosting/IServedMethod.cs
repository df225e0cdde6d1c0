using Grpc.AspNetCore.Server.Model;
using Steward.Engine.Runs;

namespace Steward.Engine.Hosting;

/// <summary>A method that can be bound to the server.</summary>
internal interface IServedMethod
{
    string Name { get; }

    void Bind(ServiceMethodProviderContext<EngineEndpoint> context, string service, EngineCore core);
}
