using Steward.Activities.Storage;

namespace Steward.Activities.Crm.Records;

/// <summary>A row of <c>orders</c>.</summary>
internal sealed class OrderRow : AddressColumns
{
    public required string OrderId { get; init; }

    public required string CustomerId { get; init; }

    public int Position { get; init; }

    public required string Status { get; init; }

    public string? CancelReason { get; init; }

    public string? ReturnItems { get; init; }

    public string? ReturnPaymentMethodId { get; init; }

    public string? ExchangeItems { get; init; }

    public string? ExchangeNewItems { get; init; }

    public string? ExchangePaymentMethodId { get; init; }

    public long? ExchangeDifferenceCents { get; init; }

    public int Version { get; init; }

    public Order ToOrder() => new()
    {
        OrderId = OrderId,
        CustomerId = CustomerId,
        Address = ToAddress(),
        Status = Status,
        CancelReason = CancelReason,
        Return = ReturnItems is null ? null : new(List(ReturnItems), ReturnPaymentMethodId!),
        Exchange = ExchangeItems is null ? null : new(
            List(ExchangeItems),
            List(ExchangeNewItems!),
            ExchangePaymentMethodId!,
            Cents.Amount(ExchangeDifferenceCents!.Value)),
        Version = Version,
    };

    public static OrderRow Of(Order order, int position = 0) => new()
    {
        OrderId = order.OrderId,
        CustomerId = order.CustomerId,
        Position = position,
        Address1 = order.Address.Address1,
        Address2 = order.Address.Address2,
        City = order.Address.City,
        State = order.Address.State,
        Country = order.Address.Country,
        Zip = order.Address.Zip,
        Status = order.Status,
        CancelReason = order.CancelReason,
        ReturnItems = Text(order.Return?.ItemIds),
        ReturnPaymentMethodId = order.Return?.PaymentMethodId,
        ExchangeItems = Text(order.Exchange?.ItemIds),
        ExchangeNewItems = Text(order.Exchange?.NewItemIds),
        ExchangePaymentMethodId = order.Exchange?.PaymentMethodId,
        ExchangeDifferenceCents = order.Exchange is { } exchange ? Cents.Of(exchange.PriceDifference) : null,
        Version = order.Version,
    };

    private static IReadOnlyList<string> List(string text) => StoredJson.Read<IReadOnlyList<string>>(text);

    private static string? Text(IReadOnlyList<string>? list) => list is null ? null : StoredJson.Write(list);
}
