using System.Text.Json;
using System.Text.Json.Nodes;
using Steward.Activities.Crm.Records;
using Steward.Activities.Storage;

namespace Steward.Activities.Crm.Import;

/// <summary>
/// The whole shop in the benchmark's shape and in one spelling, so that two final states can be compared.
/// </summary>
public sealed class ShopExport(StewardDatabase database)
{
    /// <summary>The shop as canonical JSON: names sorted, amounts without trailing zeros.</summary>
    public async Task<string> ExportAsync(CancellationToken cancellation = default) =>
        CanonicalJson.Write(await ShopAsync(cancellation));

    /// <summary>
    /// SHA-256 of each record's canonical JSON, by its path such as <c>orders/#W2611340</c>: two shops are equal when
    /// these are, and where they differ the path says.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> HashesAsync(CancellationToken cancellation = default)
    {
        var shop = (JsonObject)(await ShopAsync(cancellation))!;
        return shop
            .SelectMany(kind => kind.Value!.AsObject().Select(record =>
                KeyValuePair.Create($"{kind.Key}/{record.Key}", CanonicalJson.Hash(record.Value))))
            .ToDictionary(StringComparer.Ordinal);
    }

    private async Task<JsonNode?> ShopAsync(CancellationToken cancellation) => JsonSerializer.SerializeToNode(
        await database.ReadAsync(session => ReadAsync(new ShopRecords(session)), cancellation), Tau2Json.Options);

    private static async Task<Tau2Shop> ReadAsync(ShopRecords shop)
    {
        var users = new Dictionary<string, Tau2User>(StringComparer.Ordinal);
        foreach (var id in await shop.CustomerIdsAsync())
        {
            users.Add(id, Tau2User.Of((await shop.CustomerAsync(id))!));
        }

        var orders = new Dictionary<string, Tau2Order>(StringComparer.Ordinal);
        foreach (var id in await shop.OrderIdsAsync())
        {
            orders.Add(id, Tau2Order.Of((await shop.OrderAsync(id))!));
        }

        return new Tau2Shop
        {
            Products = (await shop.ProductsAsync())
                .ToDictionary(product => product.ProductId, Tau2Product.Of, StringComparer.Ordinal),
            Users = users,
            Orders = orders,
        };
    }
}
