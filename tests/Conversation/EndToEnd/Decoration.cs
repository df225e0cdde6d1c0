using Microsoft.Extensions.DependencyInjection;

namespace Steward.Conversation.Tests.EndToEnd;

/// <summary>Puts something around a port that the composition root has chosen an adapter for.</summary>
internal static class Decoration
{
    public static void Decorate<T>(this IServiceCollection services, Func<T, T> around)
        where T : class
    {
        var chosen = services.Last(service => service.ServiceType == typeof(T));
        services.AddSingleton(provider => around((T)Create(provider, chosen)));
    }

    private static object Create(IServiceProvider provider, ServiceDescriptor chosen) =>
        chosen.ImplementationInstance
        ?? chosen.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, chosen.ImplementationType!);
}
