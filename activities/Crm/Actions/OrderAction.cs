using FluentValidation;
using Steward.Activities.Crm.Records;

namespace Steward.Activities.Crm.Actions;

/// <summary>
/// An action on one order. It rests on the order's version and on the versions of the new items; not on a gift card's
/// balance, which the rules check anew when it runs, so that two approved refunds to one card do not void each other.
/// </summary>
internal abstract class OrderAction<T>(string name, AbstractValidator<T> validator) : ShopAction<T>(name, validator)
    where T : class, IOrderArguments
{
    protected abstract Decision Decide(OrderScene scene, T arguments);

    /// <summary>What is done, with record numbers; the money is added to it.</summary>
    protected abstract string Describe(T arguments);

    protected override async Task<ActionPlan> PlanAsync(ShopRecords shop, T arguments)
    {
        if (await shop.OrderAsync(arguments.OrderId) is not { } order)
        {
            return ActionPlan.Lacking($"order '{arguments.OrderId}'");
        }

        if (await shop.CustomerAsync(order.CustomerId) is not { } customer)
        {
            return ActionPlan.Lacking($"the customer of order '{arguments.OrderId}'");
        }

        var scene = await SceneAsync(shop, order, customer, arguments);
        var decision = Decide(scene, arguments);
        return new ActionPlan
        {
            OrderBefore = order,
            CustomerBefore = customer,
            FactsVersion = FactsVersion.Of([FactsVersion.Order(order), .. NewItems(scene, arguments)]),
            Summary = Describe(arguments) + decision.Money,
            Decision = decision,
        };
    }

    private static async Task<OrderScene> SceneAsync(ShopRecords shop, Order order, Customer customer, T arguments)
    {
        var products = new Dictionary<string, Product>(StringComparer.Ordinal);
        if (arguments is IItemChangeArguments)
        {
            foreach (var productId in order.Items.Select(item => item.ProductId).Distinct(StringComparer.Ordinal))
            {
                if (await shop.ProductAsync(productId) is { } product)
                {
                    products.Add(productId, product);
                }
            }
        }

        var benchmark = await shop.RuleAsync(ShopRules.BenchmarkArithmetic) is "true";
        return new OrderScene(order, customer, products, benchmark);
    }

    private static IEnumerable<string> NewItems(OrderScene scene, T arguments) =>
        arguments is IItemChangeArguments change
            ? scene.Products.Values.SelectMany(product => product.Variants)
                .Where(variant => change.NewItemIds.Contains(variant.ItemId, StringComparer.Ordinal))
                .OrderBy(variant => variant.ItemId, StringComparer.Ordinal)
                .Select(FactsVersion.Item)
            : [];
}
