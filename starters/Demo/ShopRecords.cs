using Steward.Activities.Crm.Import;

namespace Steward.Starters.Demo;

/// <summary>Loads the sample shop's records.</summary>
internal static class ShopRecords
{
    public static Task LoadAsync(IServiceProvider services, string file, CancellationToken cancellation) =>
        services.GetRequiredService<Tau2RetailImport>().ImportShopAsync(file, cancellation: cancellation);
}
