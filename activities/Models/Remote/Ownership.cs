using System.Text.Json.Nodes;
using Steward.Activities.Models.Procedures;

namespace Steward.Activities.Models.Remote;

/// <summary>Whether an effect's arguments stay within the authenticated customer's own records.</summary>
internal static class Ownership
{
    /// <summary>What is foreign, or null. The message names no record of anybody else.</summary>
    public static string? Fault(JsonObject arguments, Account account)
    {
        if (arguments["order_id"] is { } orderId && account.Order((string)orderId!) is null)
            return "the order is not on this customer's account";
        if (arguments["payment_method_id"] is { } payment && account.PaymentMethod((string)payment!) is null)
            return "the payment method is not on this customer's account";
        if (arguments["item_ids"] is JsonArray items && arguments["order_id"] is { } id)
        {
            var own = account.Order((string)id!)!.Items.Select(item => item.ItemId).ToHashSet(StringComparer.Ordinal);
            if (items.Any(item => !own.Contains((string)item!)))
                return "an item is not in the order";
        }

        return null;
    }
}
