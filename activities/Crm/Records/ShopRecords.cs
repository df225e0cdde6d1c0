using Steward.Activities.Storage;

namespace Steward.Activities.Crm.Records;

/// <summary>The shop's records within one transaction: reading.</summary>
internal sealed class ShopRecords(StorageSession session)
{
    private const string FindRule = "SELECT value FROM shop_rules WHERE name = @name";

    /// <summary>A rule of this shop that its import set; null where it set none.</summary>
    public Task<string?> RuleAsync(string name) => session.FindAsync<string>(FindRule, new { name });

    public Task<Customer?> CustomerAsync(string customerId) =>
        CustomerAsync(CustomerSql.ById, new { customerId });

    public Task<Customer?> CustomerByEmailAsync(string email) =>
        CustomerAsync(CustomerSql.ByEmail, new { email = CustomerRow.Key(email) });

    public Task<Customer?> CustomerByNameAndZipAsync(string firstName, string lastName, string zip) =>
        CustomerAsync(CustomerSql.ByNameAndZip, new
        {
            name = CustomerRow.Key($"{firstName.Trim()} {lastName.Trim()}"),
            zip = zip.Trim(),
        });

    public Task<IReadOnlyList<string>> CustomerIdsAsync() => session.QueryAsync<string>(CustomerSql.AllIds);

    public Task<IReadOnlyList<string>> OrderIdsAsync() => session.QueryAsync<string>(OrderSql.AllIds);

    public async Task<Order?> OrderAsync(string orderId)
    {
        var key = new { orderId };
        if (await session.FindAsync<OrderRow>(OrderSql.ById, key) is not { } row)
        {
            return null;
        }

        var items = await session.QueryAsync<OrderItemRow>(OrderSql.Items, key);
        var payments = await session.QueryAsync<PaymentRow>(OrderSql.Payments, key);
        var fulfilments = await session.QueryAsync<FulfilmentRow>(OrderSql.Fulfilments, key);
        return row.ToOrder() with
        {
            Items = [.. items.Select(item => item.ToItem())],
            Payments = [.. payments.Select(payment => payment.ToPayment())],
            Fulfilments = [.. fulfilments.Select(fulfilment => fulfilment.ToFulfilment())],
        };
    }

    public Task<Product?> ProductAsync(string productId) => ProductAsync(ProductSql.ById, new { productId });

    public Task<Product?> ProductOfItemAsync(string itemId) => ProductAsync(ProductSql.ByItem, new { itemId });

    public async Task<IReadOnlyList<string>> ProductNamesAsync() =>
        [.. await session.QueryAsync<string>(ProductSql.Names)];

    public async Task<IReadOnlyList<Product>> ProductsAsync()
    {
        var products = new List<Product>();
        foreach (var row in await session.QueryAsync<ProductRow>(ProductSql.All))
        {
            products.Add(await WithVariantsAsync(row));
        }

        return products;
    }

    private async Task<Product?> ProductAsync(string sql, object key) =>
        await session.FindAsync<ProductRow>(sql, key) is { } row ? await WithVariantsAsync(row) : null;

    private async Task<Product> WithVariantsAsync(ProductRow row) => row.ToProduct(
        await session.QueryAsync<VariantRow>(ProductSql.Variants, new { productId = row.ProductId }));

    private async Task<Customer?> CustomerAsync(string sql, object key)
    {
        if (await session.FindAsync<CustomerRow>(sql, key) is not { } row)
        {
            return null;
        }

        var customer = new { customerId = row.CustomerId };
        return row.ToCustomer(
            await session.QueryAsync<PaymentMethodRow>(CustomerSql.PaymentMethods, customer),
            await session.QueryAsync<string>(CustomerSql.OrderIds, customer));
    }
}
