namespace Steward.Activities.Crm.Actions;

/// <summary>
/// What new items cost more than the old ones; below zero when they cost less. Items and variants are known to exist.
/// </summary>
internal static class PriceDifference
{
    public static decimal Of(OrderScene scene, IItemChangeArguments change) =>
        change.ItemIds.Zip(change.NewItemIds).Sum(pair => Of(scene, scene.Item(pair.First), pair.Second));

    private static decimal Of(OrderScene scene, OrderItem item, string newItemId) =>
        scene.Variant(item.ProductId, newItemId)!.Price - item.Price;
}
