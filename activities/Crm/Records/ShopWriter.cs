using Steward.Activities.Storage;

namespace Steward.Activities.Crm.Records;

/// <summary>
/// The shop's records within one transaction: writing. Each change of an order or an address moves its version on.
/// </summary>
internal sealed class ShopWriter(StorageSession session)
{
    public async Task UpdateAsync(Order before, Order after)
    {
        await session.ExecuteAsync(OrderSql.Update, OrderRow.Of(after));
        if (!ReferenceEquals(before.Items, after.Items))
        {
            await session.ExecuteAsync(OrderSql.DeleteItems, new { orderId = after.OrderId });
            await session.ExecuteAsync(OrderSql.InsertItem, OrderItemRow.Of(after));
        }

        if (!ReferenceEquals(before.Payments, after.Payments))
        {
            await session.ExecuteAsync(OrderSql.DeletePayments, new { orderId = after.OrderId });
            await session.ExecuteAsync(OrderSql.InsertPayment, PaymentRow.Of(after));
        }
    }

    /// <summary>
    /// The address moves the customer's version on; a gift card's balance does not, for no approval rests on it.
    /// </summary>
    public async Task UpdateAsync(Customer before, Customer after)
    {
        if (before.Address != after.Address)
        {
            await session.ExecuteAsync(CustomerSql.UpdateAddress, CustomerRow.Of(after, position: 0));
        }

        await session.ExecuteAsync(
            CustomerSql.UpdateBalance,
            after.PaymentMethods.Except(before.PaymentMethods)
                .Select(method => PaymentMethodRow.Of(after.CustomerId, method, position: 0)));
    }

    public async Task InsertAsync(Customer customer, int position)
    {
        await session.ExecuteAsync(CustomerSql.Insert, CustomerRow.Of(customer, position));
        await session.ExecuteAsync(
            CustomerSql.InsertPaymentMethod,
            customer.PaymentMethods.Select((method, place) => PaymentMethodRow.Of(customer.CustomerId, method, place)));
    }

    public async Task InsertAsync(Product product, int position)
    {
        await session.ExecuteAsync(
            ProductSql.Insert, new { product.ProductId, product.Name, Position = position });
        await session.ExecuteAsync(
            ProductSql.InsertVariant,
            product.Variants.Select((variant, place) => VariantRow.Of(product.ProductId, variant, place)));
    }

    public async Task InsertAsync(Order order, int position)
    {
        await session.ExecuteAsync(OrderSql.Insert, OrderRow.Of(order, position));
        await session.ExecuteAsync(OrderSql.InsertItem, OrderItemRow.Of(order));
        await session.ExecuteAsync(OrderSql.InsertPayment, PaymentRow.Of(order));
        await session.ExecuteAsync(OrderSql.InsertFulfilment, FulfilmentRow.Of(order));
    }
}
