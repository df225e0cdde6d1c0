using Steward.Activities.Tests.Storage;
using Steward.Workflows.Contracts;
using Temporalio.Exceptions;
using static Steward.Activities.Tests.Crm.OrderActionTests;
using static Steward.Activities.Tests.Crm.SmallShop;

namespace Steward.Activities.Tests.Crm;

public abstract class UndoTests(StoreKind on)
{
    [Fact]
    public async Task A_return_taken_back_leaves_the_order_delivered()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var done = await store.RunAsync("return_delivered_order_items", Return(Delivered, [WhiteMug], AdasCard));

        var undone = await UndoAsync(store, done);

        undone.Status.ShouldBe(ActionStatus.Done);
        var order = (await store.Crm.OrderAsync(Delivered))!;
        order.Status.ShouldBe("delivered");
        order.Return.ShouldBeNull();
    }

    [Fact]
    public async Task An_exchange_taken_back_leaves_the_order_delivered()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var done = await store.RunAsync(
            "exchange_delivered_order_items", Change(Delivered, [WhiteMug], [BlueMug], AdasCard));

        await UndoAsync(store, done);

        var order = (await store.Crm.OrderAsync(Delivered))!;
        (order.Status, order.Exchange).ShouldBe(("delivered", null));
    }

    [Fact]
    public async Task An_address_taken_back_is_the_old_one_again()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var order = await store.RunAsync("modify_pending_order_address", AddressArguments(("order_id", Pending)));
        var customer = await store.RunAsync("modify_user_address", AddressArguments(("user_id", Ada)), number: 2);

        await UndoAsync(store, order);
        await UndoAsync(store, customer);

        (await store.Crm.OrderAsync(Pending))!.Address.Address1.ShouldBe("1 Quay");
        (await store.Crm.CustomerAsync(Ada))!.Address.Address1.ShouldBe("1 Quay");
    }

    [Fact]
    public async Task An_undo_tried_again_does_not_undo_what_came_after_it()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var done = await store.RunAsync("return_delivered_order_items", Return(Delivered, [WhiteMug], AdasCard));
        var first = await UndoAsync(store, done);
        await store.RunAsync("return_delivered_order_items", Return(Delivered, [LargeLamp], AdasCard), number: 2);

        var again = await UndoAsync(store, done);

        again.ShouldBe(first);
        (await store.Crm.OrderAsync(Delivered))!.Status.ShouldBe("return requested");
    }

    [Fact]
    public async Task An_undo_after_its_window_is_refused()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var done = await store.RunAsync("return_delivered_order_items", Return(Delivered, [WhiteMug], AdasCard));
        store.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));

        var undone = await UndoAsync(store, done);

        (undone.Status, undone.Code).ShouldBe((ActionStatus.Refused, "undo_window_closed"));
        (await store.Crm.OrderAsync(Delivered))!.Status.ShouldBe("return requested");
    }

    [Fact]
    public async Task An_undo_is_refused_when_the_order_changed_since()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var done = await store.RunAsync("modify_pending_order_address", AddressArguments(("order_id", Pending)));
        await store.RunAsync(
            "cancel_pending_order", new { order_id = Pending, reason = "no longer needed" }, number: 2);

        var undone = await UndoAsync(store, done);

        (undone.Status, undone.Code).ShouldBe((ActionStatus.Refused, "facts_changed"));
        (await store.Crm.OrderAsync(Pending))!.Status.ShouldBe("cancelled");
    }

    [Fact]
    public async Task A_cancellation_has_no_undo_for_its_refund_is_under_way()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var done = await store.RunAsync(
            "cancel_pending_order", new { order_id = Pending, reason = "no longer needed" });

        (await UndoAsync(store, done)).Code.ShouldBe("nothing_to_undo");
    }

    [Fact]
    public async Task What_never_ran_cannot_be_undone()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        var failure = await Should.ThrowAsync<ApplicationFailureException>(
            () => store.Actions.UndoActionAsync(new("T1", 7, "p1", "kim")));

        failure.ErrorType.ShouldBe(ErrorTypes.NotFound);
    }

    private static Task<ActionOutcome> UndoAsync(TestStore store, ActionOutcome done) =>
        store.Actions.UndoActionAsync(new("T1", done.ActionNumber, done.ProposalId, "kim"));

    public sealed class OnSqlite() : UndoTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : UndoTests(StoreKind.Postgres);
}
