using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Steward.Activities.Models.Remote;

/// <summary>
/// The only functions a model may name. Look-ups run here; effects become a question to the customer first.
/// </summary>
internal static class ToolCatalogue
{
    public const string GetCustomer = "get_customer_details";
    public const string GetOrder = "get_order_details";
    public const string GetProduct = "get_product_details";

    public static IReadOnlyList<ToolShape> LookUps { get; } =
    [
        new(GetCustomer, "The authenticated customer's own record.", []),
        new(GetOrder, "One of the authenticated customer's own orders.", ["order_id"]),
        new(GetProduct, "A product and its variants.", ["product_id"]),
    ];

    public static IReadOnlyList<ToolShape> Effects { get; } =
    [
        new("cancel_pending_order",
            "Proposes to cancel a pending order; reason is 'no longer needed' or 'ordered by mistake'.", ["order_id",
                "reason"]),
        new("modify_pending_order_address", "Proposes a new address for a pending order.",
            ["order_id", .. AddressParts]),
        new("modify_pending_order_payment", "Proposes another payment method for a pending order.",
            ["order_id", "payment_method_id"]),
        new("modify_pending_order_items", "Proposes other variants for items of a pending order.",
            ["order_id", "item_ids", "new_item_ids", "payment_method_id"]),
        new("return_delivered_order_items", "Proposes to return items of a delivered order.",
            ["order_id", "item_ids", "payment_method_id"]),
        new("exchange_delivered_order_items", "Proposes to exchange items of a delivered order.",
            ["order_id", "item_ids", "new_item_ids", "payment_method_id"]),
        new("modify_user_address", "Proposes a new default address for the customer.", AddressParts),
    ];

    private static string[] AddressParts => ["address1", "address2", "city", "state", "country", "zip"];

    public static IList<AITool> Tools(bool authenticated) =>
        authenticated
            ? [.. LookUps.Concat(Effects).Select(tool => tool.Declaration())]
            : [LookUps[2].Declaration()];

    public static bool IsEffect(string name) => Effects.Any(effect => effect.Name == name);

    public static ToolShape? Find(string name) => LookUps.Concat(Effects).FirstOrDefault(tool => tool.Name == name);
}
