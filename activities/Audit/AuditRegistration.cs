using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Audit;

public static class AuditRegistration
{
    /// <summary>The audit log and its activity. Needs <c>AddStewardStorage</c>; has no settings of its own.</summary>
    public static IServiceCollection AddStewardAudit(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton<AuditLog>();
        services.TryAddSingleton<AuditActivities>();
        services.TryAddSingleton<IAuditActivities>(provider => provider.GetRequiredService<AuditActivities>());
        return services;
    }
}
