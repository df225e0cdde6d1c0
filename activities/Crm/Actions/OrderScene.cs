namespace Steward.Activities.Crm.Actions;

/// <summary>An order with everything that the rules on it look at.</summary>
/// <param name="Products">The products of the order's items, by product id.</param>
/// <param name="BenchmarkArithmetic">See <see cref="ShopRules.BenchmarkArithmetic"/>.</param>
internal sealed record OrderScene(
    Order Order, Customer Customer, IReadOnlyDictionary<string, Product> Products, bool BenchmarkArithmetic)
{
    public PaymentMethod? Method(string paymentMethodId) =>
        Customer.PaymentMethods.FirstOrDefault(method => method.PaymentMethodId == paymentMethodId);

    public bool IsGiftCard(string paymentMethodId) => Method(paymentMethodId)?.Source is PaymentSources.GiftCard;

    public OrderItem Item(string itemId) => Order.Items.First(item => item.ItemId == itemId);

    /// <summary>A variant of a product; null when the product has no such variant.</summary>
    public Variant? Variant(string productId, string itemId) =>
        Products.GetValueOrDefault(productId)?.Variants.FirstOrDefault(variant => variant.ItemId == itemId);

    /// <summary>
    /// The customer after money went to a gift card (or, below zero, came from it); other methods settle outside.
    /// </summary>
    public Customer Credit(Customer customer, string paymentMethodId, decimal amount) => customer with
    {
        PaymentMethods =
        [
            .. customer.PaymentMethods.Select(method =>
                method.PaymentMethodId == paymentMethodId && method.Source is PaymentSources.GiftCard
                    ? method with { Balance = method.Balance + amount }
                    : method),
        ],
    };
}
