namespace Steward.Activities.Crm.Actions;

/// <summary>The shop's rules. Each answers the code that refuses, or null.</summary>
internal static class SceneRules
{
    public static string? MustBePending(this OrderScene scene) =>
        OrderStatuses.IsPending(scene.Order.Status) ? null : RefusalCodes.OrderNotPending;

    /// <summary>Pending, and its items never changed before.</summary>
    public static string? MustBeUntouched(this OrderScene scene) =>
        scene.Order.Status is OrderStatuses.Pending ? null : RefusalCodes.OrderNotPending;

    public static string? MustBeDelivered(this OrderScene scene) =>
        scene.Order.Status is OrderStatuses.Delivered ? null : RefusalCodes.OrderNotDelivered;

    public static string? MustHave(this OrderScene scene, IReadOnlyList<string> itemIds) =>
        itemIds.CountBy(id => id, StringComparer.Ordinal)
            .All(asked => asked.Value <= scene.Order.Items.Count(item => item.ItemId == asked.Key))
            ? null
            : RefusalCodes.ItemNotInOrder;

    public static string? MustDiffer(IItemChangeArguments change) =>
        change.ItemIds.Zip(change.NewItemIds).Any(pair => pair.First == pair.Second) ? RefusalCodes.SameItem : null;

    /// <summary>Each new item is an available variant of the old item's product. The items are in the order.</summary>
    public static string? MustBeInStock(this OrderScene scene, IItemChangeArguments change) =>
        change.ItemIds.Zip(change.NewItemIds)
            .Select(pair => scene.Variant(scene.Item(pair.First).ProductId, pair.Second) switch
            {
                null => RefusalCodes.NewItemNotOfProduct,
                { Available: false } => RefusalCodes.NewItemUnavailable,
                _ => null,
            })
            .FirstOrDefault(code => code is not null);

    public static string? MustOwn(this OrderScene scene, string paymentMethodId) =>
        scene.Method(paymentMethodId) is null ? RefusalCodes.PaymentMethodNotFound : null;

    public static string? MustCover(this OrderScene scene, string paymentMethodId, decimal amount) =>
        scene.Method(paymentMethodId) is { Source: PaymentSources.GiftCard } card && card.Balance < amount
            ? RefusalCodes.GiftCardTooLow
            : null;
}
