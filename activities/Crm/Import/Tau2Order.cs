namespace Steward.Activities.Crm.Import;

internal sealed record Tau2Order
{
    public required string OrderId { get; init; }

    public required string UserId { get; init; }

    public required Tau2Address Address { get; init; }

    public required IReadOnlyList<Tau2Item> Items { get; init; }

    public required string Status { get; init; }

    public required IReadOnlyList<Tau2Fulfilment> Fulfillments { get; init; }

    public required IReadOnlyList<Tau2Payment> PaymentHistory { get; init; }

    public string? CancelReason { get; init; }

    public IReadOnlyList<string>? ExchangeItems { get; init; }

    public IReadOnlyList<string>? ExchangeNewItems { get; init; }

    public string? ExchangePaymentMethodId { get; init; }

    public decimal? ExchangePriceDifference { get; init; }

    public IReadOnlyList<string>? ReturnItems { get; init; }

    public string? ReturnPaymentMethodId { get; init; }

    public Order ToOrder(int version) => new()
    {
        OrderId = OrderId,
        CustomerId = UserId,
        Address = Address.ToAddress(),
        Status = Status,
        Items = [.. Items.Select(item => item.ToItem())],
        Fulfilments = [.. Fulfillments.Select(sent => sent.ToFulfilment())],
        Payments = [.. PaymentHistory.Select(paid => paid.ToPayment())],
        CancelReason = CancelReason,
        Return = ReturnItems is null ? null : new(ReturnItems, ReturnPaymentMethodId ?? string.Empty),
        Exchange = ExchangeItems is null ? null : new(
            ExchangeItems,
            ExchangeNewItems ?? [],
            ExchangePaymentMethodId ?? string.Empty,
            ExchangePriceDifference ?? 0),
        Version = version,
    };

    public static Tau2Order Of(Order order) => new()
    {
        OrderId = order.OrderId,
        UserId = order.CustomerId,
        Address = Tau2Address.Of(order.Address),
        Items = [.. order.Items.Select(Tau2Item.Of)],
        Status = order.Status,
        Fulfillments = [.. order.Fulfilments.Select(Tau2Fulfilment.Of)],
        PaymentHistory = [.. order.Payments.Select(Tau2Payment.Of)],
        CancelReason = order.CancelReason,
        ReturnItems = order.Return?.ItemIds,
        ReturnPaymentMethodId = order.Return?.PaymentMethodId,
        ExchangeItems = order.Exchange?.ItemIds,
        ExchangeNewItems = order.Exchange?.NewItemIds,
        ExchangePaymentMethodId = order.Exchange?.PaymentMethodId,
        ExchangePriceDifference = order.Exchange?.PriceDifference,
    };
}
