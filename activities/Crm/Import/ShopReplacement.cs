using Steward.Activities.Crm.Records;
using Steward.Activities.Storage;

namespace Steward.Activities.Crm.Import;

/// <summary>Puts a new shop in the place of the old one, within one transaction.</summary>
internal sealed class ShopReplacement(StorageSession session)
{
    private static readonly string[] Clear =
    [
        "DELETE FROM fulfilments", "DELETE FROM payments", "DELETE FROM order_items", "DELETE FROM orders",
        "DELETE FROM variants", "DELETE FROM products", "DELETE FROM payment_methods", "DELETE FROM customers",
        "DELETE FROM shop_rules",
    ];

    private const string LastVersion = """
        SELECT MAX(version) FROM (SELECT version FROM orders UNION ALL SELECT version FROM customers
            UNION ALL SELECT version FROM variants) AS versions
        """;

    private const string InsertRule = "INSERT INTO shop_rules (name, value) VALUES (@name, @value)";

    private readonly ShopWriter writer = new(session);

    public async Task<ImportSummary> RunAsync(
        Tau2Shop shop, IReadOnlyDictionary<string, string> rules, IProgress<ImportProgress>? progress)
    {
        // Versions never go back: what was approved on the old records is void on the new ones.
        var version = 1 + (await session.FindAsync<int?>(LastVersion) ?? 0);
        foreach (var statement in Clear)
        {
            await session.ExecuteAsync(statement);
        }

        await session.ExecuteAsync(InsertRule, rules.Select(rule => new { name = rule.Key, value = rule.Value }));
        await InsertAsync(
            "products",
            shop.Products.Values,
            progress,
            (at, place) => writer.InsertAsync(at.ToProduct(version), place));
        await InsertAsync(
            "customers", shop.Users.Values, progress, (at, place) => writer.InsertAsync(at.ToCustomer(version), place));
        var places = shop.Users.Values.SelectMany(user => user.Orders.Select((id, place) => (id, place)))
            .ToDictionary(at => at.id, at => at.place, StringComparer.Ordinal);
        await InsertAsync(
            "orders",
            shop.Orders.Values,
            progress,
            (at, _) => writer.InsertAsync(at.ToOrder(version), places[at.OrderId]));
        return new ImportSummary(shop.Users.Count, shop.Orders.Count, shop.Products.Count);
    }

    private static async Task InsertAsync<T>(
        string step, IEnumerable<T> records, IProgress<ImportProgress>? progress, Func<T, int, Task> insert)
    {
        var count = 0;
        foreach (var record in records)
        {
            await insert(record, count++);
        }

        progress?.Report(new ImportProgress(step, count));
    }
}
