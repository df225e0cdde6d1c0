using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Steward.Activities.Privacy;

public static class PrivacyServices
{
    /// <summary>Adds <see cref="IRedactor"/> over the <see cref="IPiiVault"/> that storage adds.</summary>
    public static IServiceCollection AddStewardPrivacy(this IServiceCollection services)
    {
        services.TryAddSingleton<IRedactor, Redactor>();
        return services;
    }
}
