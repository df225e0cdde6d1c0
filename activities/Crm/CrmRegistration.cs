using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Steward.Activities.Crm.Actions;
using Steward.Activities.Crm.Import;
using Steward.Activities.Crm.Lookups;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Crm;

public static class CrmRegistration
{
    /// <summary>
    /// The embedded CRM: look-ups, the proposal desk, effects, import and export. Needs <c>AddStewardStorage</c>.
    /// </summary>
    public static IServiceCollection AddStewardCrm(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton<ICrm, ShopCrm>();
        services.TryAddSingleton<IProposalDesk, ProposalDesk>();
        services.TryAddSingleton<ActionExecution>();
        services.TryAddSingleton<ActionUndo>();
        services.TryAddSingleton(provider => new CrmActivities(
            provider.GetRequiredService<ActionExecution>(), provider.GetRequiredService<ActionUndo>()));
        services.TryAddSingleton<ShopTools>();
        services.TryAddSingleton<ICrmActivities>(provider => provider.GetRequiredService<CrmActivities>());
        services.TryAddSingleton<Tau2RetailImport>();
        services.TryAddSingleton<ShopExport>();
        return services;
    }
}
