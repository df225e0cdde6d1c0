using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Steward.Engine.Hosting;

/// <summary>Stands for the engine in routing; its methods come from <see cref="EngineMethodProvider"/>.</summary>
internal sealed class EngineEndpoint
{
    /// <summary>Of every method: it is called by POST. Without it <see cref="DirectCalls"/> does not know it.</summary>
    internal static readonly IList<object> Metadata = [new HttpMethodMetadata([HttpMethods.Post])];
}
