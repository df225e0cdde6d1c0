using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Steward.Activities.Models.Remote;

internal static class RemoteModelServices
{
    public static IServiceCollection AddRemoteModels(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<RemoteComposer>();
}
