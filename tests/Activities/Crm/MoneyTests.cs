using CsCheck;
using Steward.Activities.Tests.Storage;
using Steward.Workflows.Contracts;
using static Steward.Activities.Tests.Crm.OrderActionTests;
using static Steward.Activities.Tests.Crm.SmallShop;

namespace Steward.Activities.Tests.Crm;

public sealed class MoneyTests
{
    private static readonly string[] Orders = [Pending, Delivered, PaidByGiftCard, Processed, SecondPending];
    private static readonly string[] Items = [WhiteMug, BlueMug, GoldMug, SmallLamp, LargeLamp, GrandLamp];
    private static readonly string[] Methods = [AdasCard, AdasGiftCard, AdasPaypal];

    private static readonly Gen<(string Action, object Arguments)> AnyAction =
        from kind in Gen.Int[0, 4]
        from order in AnyOf(Orders)
        from items in AnyOf(Items).Array[1, 3]
        from newItems in AnyOf(Items).Array[items.Length]
        from method in AnyOf(Methods)
        select kind switch
        {
            0 => ("cancel_pending_order", (object)new { order_id = order, reason = "no longer needed" }),
            1 => ("modify_pending_order_payment", new { order_id = order, payment_method_id = method }),
            2 => ("modify_pending_order_items", Change(order, items, newItems, method)),
            3 => ("return_delivered_order_items", Return(order, items, method)),
            _ => ("exchange_delivered_order_items", Change(order, items, newItems, method)),
        };

    [Fact]
    public async Task Whatever_is_done_in_whatever_order_no_cent_appears_or_is_lost() =>
        await AnyAction.Array[1, 12].SampleAsync(
            async actions =>
            {
                using var store = await new TestStore().WithSmallShopAsync();
                foreach (var (at, number) in actions.Select((at, place) => (at, place + 1)))
                {
                    var outcome = await store.RunAsync(at.Action, at.Arguments, number);
                    outcome.Status.ShouldBeOneOf(ActionStatus.Done, ActionStatus.Refused);
                    await BooksBalanceAsync(store);
                }
            },
            iter: 25,
            threads: 1);

    private static Gen<string> AnyOf(string[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static async Task BooksBalanceAsync(TestStore store)
    {
        var onCard = 0m;
        foreach (var orderId in Orders)
        {
            var order = (await store.Crm.OrderAsync(orderId))!;
            var paid = order.Payments.Sum(payment => payment.Type is "refund" ? -payment.Amount : payment.Amount);
            var worth = order.Status is "cancelled" ? 0m : order.Items.Sum(item => item.Price);
            paid.ShouldBe(worth, $"order {orderId} is {order.Status}");
            onCard += order.Payments.Where(payment => payment.PaymentMethodId == AdasGiftCard)
                .Sum(payment => payment.Type is "refund" ? -payment.Amount : payment.Amount);
        }

        var balance = await store.GiftCardAsync();
        balance.ShouldBeGreaterThanOrEqualTo(0m);
        (balance + onCard).ShouldBe(62.10m, "what the gift card holds and what it paid is what it ever had");
    }
}
