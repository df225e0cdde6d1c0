using Steward.Activities.Crm.Import;
using Steward.Activities.Crm.Records;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Crm.Lookups;

/// <summary>Every look-up there is, by the benchmark's names.</summary>
internal static class LookupCatalogue
{
    public static IReadOnlyList<IShopLookup> All { get; } =
    [
        new ShopLookup<EmailArgument>(
            "find_user_id_by_email",
            "Find a customer's id by e-mail address.",
            async (shop, asked) => (await shop.CustomerByEmailAsync(asked.Email))?.CustomerId),
        new ShopLookup<NameZipArguments>(
            "find_user_id_by_name_zip",
            "Find a customer's id by first name, last name and zip code.",
            async (shop, asked) =>
                (await shop.CustomerByNameAndZipAsync(asked.FirstName, asked.LastName, asked.Zip))?.CustomerId),
        new ShopLookup<UserArgument>(
            "get_user_details",
            "A customer's profile: address, payment methods, order ids.",
            async (shop, asked) => await shop.CustomerAsync(asked.UserId) is { } found ? Tau2User.Of(found) : null),
        new ShopLookup<OrderArgument>(
            "get_order_details",
            "An order's status, items, payments and fulfilments.",
            async (shop, asked) => await shop.OrderAsync(asked.OrderId) is { } found ? Tau2Order.Of(found) : null),
        new ShopLookup<ProductArgument>(
            "get_product_details",
            "A product's variants with options, price and availability.",
            async (shop, asked) =>
                await shop.ProductAsync(asked.ProductId) is { } found ? Tau2Product.Of(found) : null),
        new ShopLookup<ItemArgument>(
            "get_item_details",
            "One variant's options, price and availability.",
            async (shop, asked) => await VariantAsync(shop, asked.ItemId)),
        new ShopLookup<NoArguments>(
            "list_all_product_types",
            "The names and ids of all products, by name.",
            async (shop, _) => new SortedDictionary<string, string>(
                (await shop.ProductsAsync()).ToDictionary(at => at.Name, at => at.ProductId, StringComparer.Ordinal),
                StringComparer.Ordinal)),
        new ShopLookup<ExpressionArgument>(
            "calculate",
            "Calculate with numbers, + - * / and parentheses; rounded to 2 decimals.",
            (_, asked) => Task.FromResult<object?>(Arithmetic.Evaluate(asked.Expression))),
    ];

    /// <exception cref="StewardException">There is no such look-up.</exception>
    public static IShopLookup Get(string name) =>
        All.FirstOrDefault(known => known.Name == name) ?? throw new StewardException(
            ErrorTypes.InvalidRequest,
            $"There is no such look-up; the look-ups are {string.Join(", ", All.Select(known => known.Name))}.");

    private static async Task<Tau2Variant?> VariantAsync(ShopRecords shop, string itemId)
    {
        var product = await shop.ProductOfItemAsync(itemId);
        return product?.Variants.FirstOrDefault(variant => variant.ItemId == itemId) is { } found
            ? Tau2Variant.Of(found)
            : null;
    }
}
