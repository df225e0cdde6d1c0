namespace Steward.Activities.Crm.Actions;

/// <summary>An order's items after a change, each in its old place.</summary>
internal static class ItemExchange
{
    public static IReadOnlyList<OrderItem> Apply(OrderScene scene, IItemChangeArguments change)
    {
        List<OrderItem> items = [.. scene.Order.Items];
        HashSet<int> changed = [];
        var last = scene.Variant(scene.Item(change.ItemIds[^1]).ProductId, change.NewItemIds[^1])!;
        foreach (var (itemId, newItemId) in change.ItemIds.Zip(change.NewItemIds))
        {
            // The same item asked for twice means two of it, never the new item of an earlier pair.
            var place = Enumerable.Range(0, items.Count).First(at =>
                items[at].ItemId == itemId && (scene.BenchmarkArithmetic || !changed.Contains(at)));
            var own = scene.Variant(items[place].ProductId, newItemId)!;
            var priced = scene.BenchmarkArithmetic ? last : own;
            items[place] = items[place] with { ItemId = newItemId, Price = priced.Price, Options = priced.Options };
            changed.Add(place);
        }

        return items;
    }
}
