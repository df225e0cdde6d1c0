using Steward.Activities.Crm.Records;
using Steward.Activities.Storage;

namespace Steward.Activities.Crm;

/// <summary>Look-ups in the store.</summary>
internal sealed class ShopCrm(StewardDatabase database) : ICrm
{
    public Task<Customer?> FindCustomerByEmailAsync(string email, CancellationToken cancellation = default) =>
        ReadAsync(shop => shop.CustomerByEmailAsync(email), cancellation);

    public Task<Customer?> FindCustomerByNameAndZipAsync(
        string firstName, string lastName, string zip, CancellationToken cancellation = default) =>
        ReadAsync(shop => shop.CustomerByNameAndZipAsync(firstName, lastName, zip), cancellation);

    public Task<Customer?> CustomerAsync(string customerId, CancellationToken cancellation = default) =>
        ReadAsync(shop => shop.CustomerAsync(customerId), cancellation);

    public Task<Order?> OrderAsync(string orderId, CancellationToken cancellation = default) =>
        ReadAsync(shop => shop.OrderAsync(orderId), cancellation);

    public Task<Product?> ProductAsync(string productId, CancellationToken cancellation = default) =>
        ReadAsync(shop => shop.ProductAsync(productId), cancellation);

    public Task<Product?> ProductOfItemAsync(string itemId, CancellationToken cancellation = default) =>
        ReadAsync(shop => shop.ProductOfItemAsync(itemId), cancellation);

    public Task<IReadOnlyList<string>> ProductNamesAsync(CancellationToken cancellation = default) =>
        ReadAsync(shop => shop.ProductNamesAsync(), cancellation);

    private Task<T> ReadAsync<T>(Func<ShopRecords, Task<T>> read, CancellationToken cancellation) =>
        database.ReadAsync(session => read(new ShopRecords(session)), cancellation);
}
