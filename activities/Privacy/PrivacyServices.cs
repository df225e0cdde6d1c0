using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Steward.Activities.Privacy;

public static class PrivacyServices
{
    /// <summary>
    /// Adds <see cref="IRedactor"/> over the <see cref="IPiiVault"/> that storage adds. Section <c>Privacy</c>.
    /// </summary>
    public static IServiceCollection AddStewardPrivacy(
        this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PrivacyOptions>()
            .Bind(configuration.GetSection(PrivacyOptions.Section))
            .Validate(
                options => options.Readable.All(PrivacyOptions.Harmless.Contains),
                $"Privacy:Readable names a kind that points to a person; only these may stay readable: "
                + $"{string.Join(", ", PrivacyOptions.Harmless)}. Remove the others.")
            .ValidateOnStart();
        services.TryAddSingleton<IRedactor, Redactor>();
        return services;
    }
}
