using System.Data.Common;
using Steward.Activities.Tests.Storage;
using Steward.Workflows.Contracts;
using Temporalio.Exceptions;
using static Steward.Activities.Tests.Crm.SmallShop;

namespace Steward.Activities.Tests.Crm;

public abstract class OnceTests(StoreKind on)
{
    private static readonly object CancelGiftCardOrder = new { order_id = PaidByGiftCard, reason = "no longer needed" };

    [Fact]
    public async Task An_action_tried_again_answers_the_same_and_pays_back_only_once()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var request = ShopFloor.Request(await store.ProposeAsync("cancel_pending_order", CancelGiftCardOrder));

        var first = await store.Actions.ExecuteActionAsync(request);
        var again = await store.Actions.ExecuteActionAsync(request);

        again.ShouldBe(first);
        (await store.GiftCardAsync()).ShouldBe(62.10m);
        (await store.Audit.ReadAsync("T1", TestContext.Current.CancellationToken)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_workers_that_run_one_action_at_the_same_moment_have_one_effect()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        using var other = store.Beside();
        var request = ShopFloor.Request(await store.ProposeAsync("cancel_pending_order", CancelGiftCardOrder));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(at => Task.Run(() =>
            (at % 2 is 0 ? store : other).Actions.ExecuteActionAsync(request))));

        outcomes.Distinct().ShouldHaveSingleItem().Status.ShouldBe(ActionStatus.Done);
        (await store.GiftCardAsync()).ShouldBe(62.10m);
    }

    [Fact]
    public async Task A_process_that_dies_after_the_effect_and_before_the_answer_has_one_effect()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var request = ShopFloor.Request(await store.ProposeAsync("cancel_pending_order", CancelGiftCardOrder));
        using (var dying = store.Beside())
        {
            _ = await dying.Actions.ExecuteActionAsync(request);
        }

        using var restarted = store.Beside();
        var answered = await restarted.Actions.ExecuteActionAsync(request);

        answered.Status.ShouldBe(ActionStatus.Done);
        (await restarted.GiftCardAsync()).ShouldBe(62.10m);
    }

    [Fact]
    public async Task An_effect_whose_audit_record_cannot_be_written_does_not_happen()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var request = ShopFloor.Request(await store.ProposeAsync("cancel_pending_order", CancelGiftCardOrder));
        await store.SqlAsync("ALTER TABLE audit_records RENAME TO out_of_reach");

        await Should.ThrowAsync<DbException>(() => store.Actions.ExecuteActionAsync(request));

        (await store.Crm.OrderAsync(PaidByGiftCard))!.Status.ShouldBe("pending");
        (await store.GiftCardAsync()).ShouldBe(52.10m);
        await store.SqlAsync("ALTER TABLE out_of_reach RENAME TO audit_records");
        (await store.Actions.ExecuteActionAsync(request)).Status.ShouldBe(ActionStatus.Done);
        (await store.GiftCardAsync()).ShouldBe(62.10m);
    }

    [Fact]
    public async Task An_action_number_met_again_with_another_action_is_an_error_that_is_not_retried()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        await store.RunAsync("cancel_pending_order", CancelGiftCardOrder);
        var other = ShopFloor.Request(await store.ProposeAsync(
            "cancel_pending_order", new { order_id = Pending, reason = "no longer needed" }));

        var failure = await Should.ThrowAsync<ApplicationFailureException>(
            () => store.Actions.ExecuteActionAsync(other));

        failure.ErrorType.ShouldBe(ErrorTypes.KeyReused);
        failure.NonRetryable.ShouldBeTrue();
        (await store.Crm.OrderAsync(Pending))!.Status.ShouldBe("pending");
    }

    [Fact]
    public async Task An_action_is_void_when_its_order_changed_after_it_was_proposed()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var request = ShopFloor.Request(await store.ProposeAsync(
            "cancel_pending_order", new { order_id = Pending, reason = "no longer needed" }));
        await store.RunAsync(
            "modify_pending_order_address", OrderActionTests.AddressArguments(("order_id", Pending)), ticket: "T2");

        var outcome = await store.Actions.ExecuteActionAsync(request);

        (outcome.Status, outcome.Code).ShouldBe((ActionStatus.Void, "facts_changed"));
        (await store.Crm.OrderAsync(Pending))!.Status.ShouldBe("pending");
    }

    [Fact]
    public async Task Two_refunds_to_one_gift_card_do_not_void_each_other()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var cancel = ShopFloor.Request(await store.ProposeAsync("cancel_pending_order", CancelGiftCardOrder));
        var change = ShopFloor.Request(
            await store.ProposeAsync(
                "modify_pending_order_items", OrderActionTests.Change(Pending, [WhiteMug], [BlueMug], AdasGiftCard)),
            2);

        (await store.Actions.ExecuteActionAsync(cancel)).Status.ShouldBe(ActionStatus.Done);
        (await store.Actions.ExecuteActionAsync(change)).Status.ShouldBe(ActionStatus.Done);

        (await store.GiftCardAsync()).ShouldBe(59.85m);
    }

    [Fact]
    public async Task What_was_not_approved_cannot_run_under_an_approved_proposals_name()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var request = ShopFloor.Request(await store.ProposeAsync("cancel_pending_order", CancelGiftCardOrder));

        var forged = await Should.ThrowAsync<ApplicationFailureException>(
            () => store.Actions.ExecuteActionAsync(request with { Digest = new string('0', 64) }));
        var elsewhere = await Should.ThrowAsync<ApplicationFailureException>(
            () => store.Actions.ExecuteActionAsync(request with { TicketId = "T9" }));
        var unknown = await Should.ThrowAsync<ApplicationFailureException>(
            () => store.Actions.ExecuteActionAsync(request with { ProposalId = "p0" }));

        (forged.ErrorType, elsewhere.ErrorType, unknown.ErrorType)
            .ShouldBe((ErrorTypes.InvalidRequest, ErrorTypes.InvalidRequest, ErrorTypes.NotFound));
        (await store.Crm.OrderAsync(PaidByGiftCard))!.Status.ShouldBe("pending");
    }

    public sealed class OnSqlite() : OnceTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : OnceTests(StoreKind.Postgres);
}
