using Steward.Activities.Crm;
using Steward.Activities.Tests.Storage;
using Steward.Workflows.Contracts;
using static Steward.Activities.Tests.Crm.SmallShop;

namespace Steward.Activities.Tests.Crm;

public abstract class OrderActionTests(StoreKind on)
{
    private static readonly Address NewAddress = new("2 Hill", "Flat 3", "Dale", "WA", "USA", "98101");

    [Fact]
    public async Task Cancelling_a_pending_order_refunds_it_and_keeps_the_reason()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        var outcome = await store.RunAsync(
            "cancel_pending_order", new { order_id = Pending, reason = "no longer needed" });

        outcome.Status.ShouldBe(ActionStatus.Done);
        var order = (await store.Crm.OrderAsync(Pending))!;
        order.Status.ShouldBe("cancelled");
        order.CancelReason.ShouldBe("no longer needed");
        order.Payments.ShouldBe([new("payment", 50.00m, AdasCard), new("refund", 50.00m, AdasCard)]);
        (await store.GiftCardAsync()).ShouldBe(52.10m);
    }

    [Fact]
    public async Task Cancelling_an_order_paid_by_gift_card_puts_the_money_back_on_it_at_once()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        await store.RunAsync("cancel_pending_order", new { order_id = PaidByGiftCard, reason = "ordered by mistake" });

        (await store.GiftCardAsync()).ShouldBe(62.10m);
    }

    [Fact]
    public async Task Cancelling_after_a_change_of_payment_refunds_what_was_paid_and_no_more()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        await store.RunAsync(
            "modify_pending_order_payment", new { order_id = PaidByGiftCard, payment_method_id = AdasCard });

        await store.RunAsync(
            "cancel_pending_order", new { order_id = PaidByGiftCard, reason = "no longer needed" }, number: 2);

        (await store.Crm.OrderAsync(PaidByGiftCard))!.Payments[^1].ShouldBe(new("refund", 10.00m, AdasCard));
        (await store.GiftCardAsync()).ShouldBe(62.10m);
    }

    [Fact]
    public async Task A_pending_order_goes_to_its_new_address()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        var outcome = await store.RunAsync("modify_pending_order_address", AddressArguments(("order_id", Pending)));

        outcome.Status.ShouldBe(ActionStatus.Done);
        (await store.Crm.OrderAsync(Pending))!.Address.ShouldBe(NewAddress);
        (await store.Crm.CustomerAsync(Ada))!.Address.Address1.ShouldBe("1 Quay");
    }

    [Fact]
    public async Task A_customers_default_address_changes_and_their_orders_keep_theirs()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        var outcome = await store.RunAsync("modify_user_address", AddressArguments(("user_id", Ada)));

        outcome.Status.ShouldBe(ActionStatus.Done);
        (await store.Crm.CustomerAsync(Ada))!.Address.ShouldBe(NewAddress);
        (await store.Crm.OrderAsync(Pending))!.Address.Address1.ShouldBe("1 Quay");
    }

    [Fact]
    public async Task Paying_by_gift_card_instead_charges_it_and_refunds_the_first_method()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        await store.RunAsync(
            "modify_pending_order_payment", new { order_id = Pending, payment_method_id = AdasGiftCard });

        var order = (await store.Crm.OrderAsync(Pending))!;
        order.Status.ShouldBe("pending");
        order.Payments.ShouldBe(
            [new("payment", 50.00m, AdasCard), new("payment", 50.00m, AdasGiftCard), new("refund", 50.00m, AdasCard)]);
        (await store.GiftCardAsync()).ShouldBe(2.10m);
    }

    [Fact]
    public async Task Changed_items_take_the_new_price_and_options_and_the_difference_is_charged()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        await store.RunAsync(
            "modify_pending_order_items", Change(Pending, [WhiteMug, SmallLamp], [BlueMug, LargeLamp], AdasGiftCard));

        var order = (await store.Crm.OrderAsync(Pending))!;
        order.Status.ShouldBe("pending (item modified)");
        order.Items.Select(item => (item.ItemId, item.Price)).ShouldBe([(BlueMug, 12.25m), (LargeLamp, 45.50m)]);
        order.Items[0].Options["color"].ShouldBe("blue");
        order.Payments[^1].ShouldBe(new("payment", 7.75m, AdasGiftCard));
        (await store.GiftCardAsync()).ShouldBe(44.35m);
    }

    [Fact]
    public async Task Returned_items_are_listed_in_order_and_nothing_is_refunded_before_they_are_back()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        await store.RunAsync(
            "return_delivered_order_items", Return(Delivered, [LargeLamp, WhiteMug, WhiteMug], AdasGiftCard));

        var order = (await store.Crm.OrderAsync(Delivered))!;
        order.Status.ShouldBe("return requested");
        order.Return!.ItemIds.ShouldBe([WhiteMug, WhiteMug, LargeLamp]);
        order.Return.PaymentMethodId.ShouldBe(AdasGiftCard);
        order.Payments.Count.ShouldBe(1);
        (await store.GiftCardAsync()).ShouldBe(52.10m);
    }

    [Fact]
    public async Task An_exchange_is_recorded_with_its_price_difference_and_the_items_stay()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        await store.RunAsync(
            "exchange_delivered_order_items", Change(Delivered, [LargeLamp, WhiteMug], [SmallLamp, BlueMug], AdasCard));

        var order = (await store.Crm.OrderAsync(Delivered))!;
        order.Status.ShouldBe("exchange requested");
        order.Exchange!.ItemIds.ShouldBe([WhiteMug, LargeLamp]);
        order.Exchange.NewItemIds.ShouldBe([BlueMug, SmallLamp]);
        order.Exchange.PriceDifference.ShouldBe(-3.25m);
        order.Items[2].ItemId.ShouldBe(LargeLamp);
    }

    [Fact]
    public async Task A_hand_over_takes_effect_without_touching_a_record()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        var outcome = await store.RunAsync("transfer_to_human_agents", new { summary = "wants a discount" });

        outcome.Status.ShouldBe(ActionStatus.Done);
    }

    internal static object Change(string order, string[] items, string[] newItems, string method) =>
        new { order_id = order, item_ids = items, new_item_ids = newItems, payment_method_id = method };

    internal static object Return(string order, string[] items, string method) =>
        new { order_id = order, item_ids = items, payment_method_id = method };

    internal static object AddressArguments((string Name, string Value) of) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [of.Name] = of.Value,
            ["address1"] = NewAddress.Address1,
            ["address2"] = NewAddress.Address2,
            ["city"] = NewAddress.City,
            ["state"] = NewAddress.State,
            ["country"] = NewAddress.Country,
            ["zip"] = NewAddress.Zip,
        };

    public sealed class OnSqlite() : OrderActionTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : OrderActionTests(StoreKind.Postgres);
}
