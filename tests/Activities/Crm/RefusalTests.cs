using Steward.Activities.Crm.Import;
using Steward.Activities.Tests.Storage;
using Steward.Workflows.Contracts;
using static Steward.Activities.Tests.Crm.OrderActionTests;
using static Steward.Activities.Tests.Crm.SmallShop;

namespace Steward.Activities.Tests.Crm;

public abstract class RefusalTests(StoreKind on)
{
    public static TheoryData<string, string, object> Refusals => new()
    {
        { "order_not_pending", "cancel_pending_order", new { order_id = Delivered, reason = "no longer needed" } },
        { "order_not_pending", "cancel_pending_order", new { order_id = Processed, reason = "no longer needed" } },
        { "order_not_pending", "cancel_pending_order", new { order_id = Cancelled, reason = "no longer needed" } },
        { "order_not_pending", "modify_pending_order_address", AddressArguments(("order_id", Delivered)) },
        { "order_not_pending", "modify_pending_order_payment",
            new { order_id = Processed, payment_method_id = AdasCard } },
        { "payment_method_not_found", "modify_pending_order_payment",
            new { order_id = Pending, payment_method_id = "paypal_9" } },
        { "same_payment_method", "modify_pending_order_payment",
            new { order_id = Pending, payment_method_id = AdasCard } },
        { "order_not_pending", "modify_pending_order_items", Change(Delivered, [WhiteMug], [BlueMug], AdasCard) },
        { "item_not_in_order", "modify_pending_order_items", Change(Pending, [BlueMug], [WhiteMug], AdasCard) },
        { "item_not_in_order", "modify_pending_order_items",
            Change(Pending, [WhiteMug, WhiteMug], [BlueMug, BlueMug], AdasCard) },
        { "same_item", "modify_pending_order_items", Change(Pending, [WhiteMug], [WhiteMug], AdasCard) },
        { "new_item_not_of_product", "modify_pending_order_items", Change(Pending, [WhiteMug], [LargeLamp], AdasCard) },
        { "new_item_not_of_product", "modify_pending_order_items", Change(Pending, [WhiteMug], ["999"], AdasCard) },
        { "new_item_unavailable", "modify_pending_order_items", Change(Pending, [WhiteMug], [GoldMug], AdasCard) },
        { "payment_method_not_found", "modify_pending_order_items",
            Change(Pending, [WhiteMug], [BlueMug], "paypal_9") },
        { "gift_card_too_low", "modify_pending_order_items", Change(Pending, [SmallLamp], [GrandLamp], AdasGiftCard) },
        { "order_not_delivered", "return_delivered_order_items", Return(Pending, [WhiteMug], AdasCard) },
        { "payment_method_not_found", "return_delivered_order_items", Return(Delivered, [WhiteMug], "paypal_9") },
        { "payment_method_not_allowed", "return_delivered_order_items", Return(Delivered, [WhiteMug], AdasPaypal) },
        { "item_not_in_order", "return_delivered_order_items",
            Return(Delivered, [WhiteMug, WhiteMug, WhiteMug], AdasCard) },
        { "order_not_delivered", "exchange_delivered_order_items", Change(Pending, [WhiteMug], [BlueMug], AdasCard) },
        { "item_not_in_order", "exchange_delivered_order_items",
            Change(Delivered, [SmallLamp], [LargeLamp], AdasCard) },
        { "new_item_not_of_product", "exchange_delivered_order_items",
            Change(Delivered, [WhiteMug], [LargeLamp], AdasCard) },
        { "new_item_unavailable", "exchange_delivered_order_items",
            Change(Delivered, [WhiteMug], [GoldMug], AdasCard) },
        { "payment_method_not_found", "exchange_delivered_order_items",
            Change(Delivered, [WhiteMug], [BlueMug], "paypal_9") },
        { "gift_card_too_low", "exchange_delivered_order_items",
            Change(Delivered, [LargeLamp], [GrandLamp], AdasGiftCard) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_rule_of_the_shop_refuses_by_its_code_and_nothing_changes(
        string code, string action, object arguments)
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var before = await store.Get<ShopExport>().ExportAsync(TestContext.Current.CancellationToken);

        var outcome = await store.RunAsync(action, arguments);

        (outcome.Status, outcome.Code).ShouldBe((ActionStatus.Refused, code));
        (await store.Get<ShopExport>().ExportAsync(TestContext.Current.CancellationToken)).ShouldBe(before);
    }

    [Fact]
    public async Task An_orders_items_change_only_once_and_it_cannot_be_cancelled_afterwards()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        await store.RunAsync("modify_pending_order_items", Change(Pending, [WhiteMug], [BlueMug], AdasCard));

        var again = await store.RunAsync(
            "modify_pending_order_items", Change(Pending, [SmallLamp], [LargeLamp], AdasCard), 2);
        var cancel = await store.RunAsync(
            "cancel_pending_order", new { order_id = Pending, reason = "no longer needed" }, 3);

        again.Code.ShouldBe("order_not_pending");
        cancel.Code.ShouldBe("order_not_pending");
    }

    [Fact]
    public async Task An_order_paid_in_more_than_one_step_keeps_its_payment_method()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        await store.RunAsync(
            "modify_pending_order_payment", new { order_id = Pending, payment_method_id = AdasPaypal });

        var again = await store.RunAsync(
            "modify_pending_order_payment", new { order_id = Pending, payment_method_id = AdasGiftCard }, 2);

        again.Code.ShouldBe("not_one_payment");
    }

    [Fact]
    public async Task A_gift_card_that_does_not_cover_the_order_cannot_pay_it()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        await store.RunAsync(
            "modify_pending_order_payment", new { order_id = Pending, payment_method_id = AdasGiftCard });

        var second = await store.RunAsync(
            "modify_pending_order_payment", new { order_id = SecondPending, payment_method_id = AdasGiftCard }, 2);

        second.Code.ShouldBe("gift_card_too_low");
    }

    public sealed class OnSqlite() : RefusalTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : RefusalTests(StoreKind.Postgres);
}
