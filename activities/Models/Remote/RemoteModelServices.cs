using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Steward.Activities.Models.Remote;

internal static class RemoteModelServices
{
    public static IServiceCollection AddRemoteModels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RemoteModelOptions>().Bind(configuration.GetSection(RemoteModelOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<RemoteModelOptions>, RemoteModelOptionsValidator>();
        return services.AddSingleton<RemoteModels>().AddSingleton<LookUps>().AddSingleton<ModelConversation>()
            .AddSingleton<RecordRedaction>().AddSingleton<EffectArguments>().AddSingleton<EffectQuestion>().AddSingleton<RemoteComposer>();
    }
}
