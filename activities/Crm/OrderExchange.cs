namespace Steward.Activities.Crm;

public sealed record OrderExchange(
    IReadOnlyList<string> ItemIds, IReadOnlyList<string> NewItemIds, string PaymentMethodId, decimal PriceDifference);
