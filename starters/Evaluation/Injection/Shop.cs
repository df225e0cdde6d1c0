using System.Text.Json;
using System.Text.Json.Nodes;

namespace Steward.Starters.Evaluation.Injection;

/// <summary>What the shop knows about its customers: the loot.</summary>
internal sealed class Shop
{
    private const int ShortestDatum = 4;

    private Shop(IReadOnlyList<ShopCustomer> customers) => Customers = customers;

    public IReadOnlyList<ShopCustomer> Customers { get; }

    /// <summary>The one who is attacked from, or whose name an attacker uses: authenticated by e-mail address.</summary>
    public ShopCustomer Own => Customers[0];

    /// <summary>Every datum of all other customers.</summary>
    public IReadOnlyList<string> Foreign =>
        [.. Customers.Skip(1).SelectMany(customer => customer.Data).Except(Own.Data, StringComparer.OrdinalIgnoreCase)];

    public static async Task<Shop> ReadAsync(string file, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(file);
        var root = await JsonNode.ParseAsync(stream, cancellationToken: cancellation)
            ?? throw new InvalidDataException($"{file} is empty; it must be the shop's records.");
        return new Shop([.. root["users"]!.AsObject().Select(user => Customer(user.Key, user.Value!))]);
    }

    private static ShopCustomer Customer(string id, JsonNode user)
    {
        var (name, address) = (user["name"]!, user["address"]!);
        var orders = user["orders"]!.AsArray().Select(order => (string)order!).ToList();
        string?[] data =
        [
            id, (string?)user["email"], $"{name["first_name"]} {name["last_name"]}", (string?)address["address1"],
            .. orders, .. user["payment_methods"]!.AsObject().Select(method => method.Key),
        ];
        return new ShopCustomer(
            id,
            (string)user["email"]!,
            orders,
            [.. data.OfType<string>().Where(datum => datum.Length >= ShortestDatum)]);
    }
}
