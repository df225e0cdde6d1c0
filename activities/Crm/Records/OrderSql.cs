namespace Steward.Activities.Crm.Records;

/// <summary>The statements on orders and what belongs to them.</summary>
internal static class OrderSql
{
    public const string ById = """
        SELECT order_id AS OrderId, customer_id AS CustomerId, position AS Position,
            address1 AS Address1, address2 AS Address2, city AS City, state AS State, country AS Country, zip AS Zip,
            status AS Status, cancel_reason AS CancelReason, return_items AS ReturnItems,
            return_payment_method_id AS ReturnPaymentMethodId, exchange_items AS ExchangeItems,
            exchange_new_items AS ExchangeNewItems, exchange_payment_method_id AS ExchangePaymentMethodId,
            exchange_difference_cents AS ExchangeDifferenceCents, version AS Version
        FROM orders WHERE order_id = @orderId
        """;

    public const string AllIds = "SELECT order_id FROM orders ORDER BY order_id";

    public const string Items = """
        SELECT order_id AS OrderId, position AS Position, item_id AS ItemId, product_id AS ProductId, name AS Name,
            price_cents AS PriceCents, options AS Options
        FROM order_items WHERE order_id = @orderId ORDER BY position
        """;

    public const string Payments = """
        SELECT order_id AS OrderId, position AS Position, type AS Type, amount_cents AS AmountCents,
            payment_method_id AS PaymentMethodId
        FROM payments WHERE order_id = @orderId ORDER BY position
        """;

    public const string Fulfilments = """
        SELECT order_id AS OrderId, position AS Position, tracking_ids AS TrackingIds, item_ids AS ItemIds
        FROM fulfilments WHERE order_id = @orderId ORDER BY position
        """;

    public const string Insert = """
        INSERT INTO orders (order_id, customer_id, position, address1, address2, city, state, country, zip, status,
            cancel_reason, return_items, return_payment_method_id, exchange_items, exchange_new_items,
            exchange_payment_method_id, exchange_difference_cents, version)
        VALUES (@OrderId, @CustomerId, @Position, @Address1, @Address2, @City, @State, @Country, @Zip, @Status,
            @CancelReason, @ReturnItems, @ReturnPaymentMethodId, @ExchangeItems, @ExchangeNewItems,
            @ExchangePaymentMethodId, @ExchangeDifferenceCents, @Version)
        """;

    public const string Update = """
        UPDATE orders SET address1 = @Address1, address2 = @Address2, city = @City, state = @State,
            country = @Country, zip = @Zip, status = @Status, cancel_reason = @CancelReason,
            return_items = @ReturnItems, return_payment_method_id = @ReturnPaymentMethodId,
            exchange_items = @ExchangeItems, exchange_new_items = @ExchangeNewItems,
            exchange_payment_method_id = @ExchangePaymentMethodId,
            exchange_difference_cents = @ExchangeDifferenceCents, version = version + 1
        WHERE order_id = @OrderId
        """;

    public const string DeleteItems = "DELETE FROM order_items WHERE order_id = @orderId";

    public const string InsertItem = """
        INSERT INTO order_items (order_id, position, item_id, product_id, name, price_cents, options)
        VALUES (@OrderId, @Position, @ItemId, @ProductId, @Name, @PriceCents, @Options)
        """;

    public const string DeletePayments = "DELETE FROM payments WHERE order_id = @orderId";

    public const string InsertPayment = """
        INSERT INTO payments (order_id, position, type, amount_cents, payment_method_id)
        VALUES (@OrderId, @Position, @Type, @AmountCents, @PaymentMethodId)
        """;

    public const string InsertFulfilment = """
        INSERT INTO fulfilments (order_id, position, tracking_ids, item_ids)
        VALUES (@OrderId, @Position, @TrackingIds, @ItemIds)
        """;
}
