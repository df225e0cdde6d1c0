namespace Steward.Starters.Demo;

/// <summary>Loads a shop's records.</summary>
internal static class ShopRecords
{
    public static Task LoadAsync(IServiceProvider services, string file, CancellationToken cancellation) => Task.CompletedTask;
}
