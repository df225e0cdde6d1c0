using Microsoft.AspNetCore.Http.Features;

namespace Steward.Engine.Hosting;

/// <summary>The services of every call: nothing here is made for one call alone, so none needs a scope of its own.</summary>
internal sealed class EngineServices(IServiceProvider services) : IServiceProvidersFeature
{
    public IServiceProvider RequestServices
    {
        get => services;
        set => throw new NotSupportedException("All calls to the engine have the same services.");
    }
}
