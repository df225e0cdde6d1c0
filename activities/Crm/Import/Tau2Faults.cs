namespace Steward.Activities.Crm.Import;

/// <summary>
/// What is wrong with a shop that reads well as JSON: keys that differ, references to nothing, money that is not in
/// cents.
/// </summary>
internal static class Tau2Faults
{
    public static IEnumerable<string> Of(Tau2Shop shop) =>
        [.. Products(shop), .. Users(shop), .. shop.Orders.SelectMany(order => Order(shop, order.Key, order.Value))];

    private static IEnumerable<string> Products(Tau2Shop shop)
    {
        foreach (var (id, product) in shop.Products)
        {
            if (id != product.ProductId)
            {
                yield return $"products/{id}: its product_id is '{product.ProductId}' and must be its key";
            }

            foreach (var (itemId, variant) in product.Variants.Where(at => !IsVariant(at.Key, at.Value)))
            {
                yield return $"products/{id}/variants/{itemId}: item_id must be its key and the price "
                    + $"{variant.Price} in whole cents";
            }
        }

        foreach (var twice in shop.Products.Values.SelectMany(product => product.Variants.Keys)
            .GroupBy(id => id, StringComparer.Ordinal).Where(ids => ids.Skip(1).Any()))
        {
            yield return $"products: item '{twice.Key}' is a variant of more than one product";
        }
    }

    private static IEnumerable<string> Users(Tau2Shop shop)
    {
        foreach (var (id, user) in shop.Users)
        {
            if (id != user.UserId)
            {
                yield return $"users/{id}: its user_id must be its key";
            }

            foreach (var (methodId, method) in user.PaymentMethods.Where(method => !IsMethod(method.Key, method.Value)))
            {
                yield return $"users/{id}/payment_methods/{methodId}: the id must be its key, the source "
                    + $"'{method.Source}' one of credit_card, gift_card, paypal, and a gift card has a balance in "
                    + "whole cents";
            }

            if (user.Orders.Distinct(StringComparer.Ordinal).Count() != user.Orders.Count)
            {
                yield return $"users/{id}: it lists an order twice";
            }

            foreach (var orderId in user.Orders.Where(orderId => shop.Orders.GetValueOrDefault(orderId)?.UserId != id))
            {
                yield return $"users/{id}: order '{orderId}' is not an order of this user";
            }
        }
    }

    private static IEnumerable<string> Order(Tau2Shop shop, string id, Tau2Order order)
    {
        if (id != order.OrderId)
        {
            yield return $"orders/{id}: its order_id is '{order.OrderId}' and must be its key";
        }

        if (shop.Users.GetValueOrDefault(order.UserId)?.Orders.Contains(id, StringComparer.Ordinal) is not true)
        {
            yield return $"orders/{id}: its user does not exist or does not list it";
        }

        if (!OrderStatuses.All.Contains(order.Status, StringComparer.Ordinal))
        {
            yield return $"orders/{id}: the status '{order.Status}' is not one of "
                + string.Join(", ", OrderStatuses.All);
        }

        foreach (var item in order.Items.Where(at => !shop.Products.ContainsKey(at.ProductId) || !InCents(at.Price)))
        {
            yield return $"orders/{id}: item '{item.ItemId}' needs a known product and a price in whole cents";
        }

        foreach (var payment in order.PaymentHistory.Where(payment => !IsPayment(payment)))
        {
            yield return $"orders/{id}: a '{payment.TransactionType}' of {payment.Amount} must be a payment or refund "
                + "in whole cents";
        }
    }

    private static bool IsVariant(string id, Tau2Variant variant) => id == variant.ItemId && InCents(variant.Price);

    private static bool IsPayment(Tau2Payment payment) =>
        payment.TransactionType is "payment" or "refund" && InCents(payment.Amount);

    private static bool IsMethod(string id, Tau2PaymentMethod method) => id == method.Id && method.Source switch
    {
        PaymentSources.GiftCard => method.Balance is { } balance && InCents(balance),
        PaymentSources.CreditCard or PaymentSources.Paypal => true,
        _ => false,
    };

    private static bool InCents(decimal amount) => decimal.Round(amount, 2) == amount;
}
