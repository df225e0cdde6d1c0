using Steward.Activities.Tests.Storage;
using Steward.Workflows.Contracts;
using static Steward.Activities.Tests.Crm.OrderActionTests;
using static Steward.Activities.Tests.Crm.SmallShop;

namespace Steward.Activities.Tests.Crm;

public abstract class ProposalDeskTests(StoreKind on)
{
    public static TheoryData<string, object, decimal, string> Summaries => new()
    {
        {
            "cancel_pending_order", new { order_id = Pending, reason = "no longer needed" }, 50.00m,
            "Cancel order #W1, refund 50.00 USD"
        },
        {
            "modify_pending_order_address", AddressArguments(("order_id", Pending)), 0m,
            "Change the shipping address of order #W1"
        },
        { "modify_pending_order_payment", new { order_id = Pending, payment_method_id = AdasPaypal }, 50.00m,
            "Change the payment method of order #W1, charge 50.00 USD and refund the first payment" },
        {
            "modify_pending_order_items", Change(Pending, [WhiteMug], [BlueMug], AdasCard), 2.25m,
            "Change 1 item(s) of order #W1, charge 2.25 USD"
        },
        {
            "return_delivered_order_items", Return(Delivered, [WhiteMug, LargeLamp], AdasCard), 55.50m,
            "Return 2 item(s) of order #W2, refund 55.50 USD"
        },
        {
            "exchange_delivered_order_items", Change(Delivered, [LargeLamp], [SmallLamp], AdasCard), 5.50m,
            "Exchange 1 item(s) of order #W2, refund 5.50 USD"
        },
        { "modify_user_address", AddressArguments(("user_id", Ada)), 0m, "Change the customer's default address" },
        { "transfer_to_human_agents", new { summary = "Ada is angry" }, 0m, "Hand the conversation to a person" },
    };

    [Theory]
    [MemberData(nameof(Summaries))]
    public async Task An_approver_reads_what_is_done_and_what_it_costs_and_nothing_personal(
        string action, object arguments, decimal amount, string summary)
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        var proposal = await store.ProposeAsync(action, arguments);

        (proposal.Action, proposal.Amount, proposal.Summary).ShouldBe((action, amount, summary));
        proposal.FactsVersion.ShouldNotContain("ada", Case.Insensitive);
    }

    [Fact]
    public async Task All_faults_of_the_arguments_are_reported_together()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        var failure = await Should.ThrowAsync<StewardException>(() => store.ProposeAsync(
            "modify_pending_order_items",
            new
            {
                order_id = "W1",
                item_ids = new[] { WhiteMug, WhiteMug },
                new_item_ids = new[] { BlueMug },
                payment_method_id = "",
            }));

        failure.Type.ShouldBe(ErrorTypes.InvalidRequest);
        failure.Message.ShouldBe(
            "Action 'modify_pending_order_items' cannot be proposed: 'order_id' must be a number sign, W and " +
            "digits, such as #W2611340; "
            + "'new_item_ids' has 1 entries and 'item_ids' 2; give one new item for each, in the same order; "
            + "'payment_method_id' must be a payment method's id, such as gift_card_1725971.");
    }

    [Fact]
    public async Task Arguments_that_are_missing_unknown_or_of_the_wrong_kind_are_named()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        var failure = await Should.ThrowAsync<StewardException>(
            () => store.ProposeAsync(
                "return_delivered_order_items", new { order_id = 5, items = "x", payment_method_id = AdasCard }));

        failure.Message.ShouldContain("'items' is not an argument; 'order_id' must be a text; 'item_ids' is missing");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("{\"order_id\":")]
    [InlineData("")]
    public async Task Arguments_that_are_no_JSON_object_are_refused(string arguments)
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        var failure = await Should.ThrowAsync<StewardException>(
            () => store.Desk.ProposeAsync(
                "T1", "cancel_pending_order", arguments, TestContext.Current.CancellationToken));

        failure.Type.ShouldBe(ErrorTypes.InvalidRequest);
    }

    [Fact]
    public async Task A_reason_that_the_shop_does_not_take_is_refused_with_those_it_takes()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        var failure = await Should.ThrowAsync<StewardException>(
            () => store.ProposeAsync("cancel_pending_order", new { order_id = Pending, reason = "too expensive" }));

        failure.Message.ShouldContain("'reason' must be one of: no longer needed, ordered by mistake");
    }

    [Fact]
    public async Task An_action_that_is_not_in_the_catalogue_cannot_be_proposed()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        var failure = await Should.ThrowAsync<StewardException>(() => store.ProposeAsync("drop_all_orders", new { }));

        failure.Message.ShouldStartWith(
            "Action 'drop_all_orders' is not in the catalogue; the actions are cancel_pending_order,");
    }

    [Fact]
    public async Task An_order_that_does_not_exist_cannot_be_acted_on()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        var failure = await Should.ThrowAsync<StewardException>(
            () => store.ProposeAsync("cancel_pending_order", new { order_id = "#W99", reason = "no longer needed" }));

        (failure.Type, failure.Message).ShouldBe(
            (ErrorTypes.NotFound, "Action 'cancel_pending_order' cannot be proposed: the shop has no order '#W99'."));
    }

    [Fact]
    public async Task The_same_action_on_the_same_facts_is_the_same_proposal_however_it_is_spelled()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var cancellation = TestContext.Current.CancellationToken;

        var first = await store.Desk.ProposeAsync(
            "T1", "cancel_pending_order", """{"order_id":"#W1","reason":"no longer needed"}""", cancellation);
        var again = await store.Desk.ProposeAsync(
            "T1", "cancel_pending_order", """{ "reason": "no longer\u0020needed", "order_id": "#W1" }""", cancellation);

        again.ShouldBe(first);
        (await store.Desk.GetAsync(first.ProposalId, cancellation)).ArgumentsJson
            .ShouldBe("""{"order_id":"#W1","reason":"no longer needed"}""");
    }

    [Fact]
    public async Task The_same_action_on_changed_facts_is_another_proposal_with_the_same_digest()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var cancel = new { order_id = Pending, reason = "no longer needed" };
        var first = await store.ProposeAsync("cancel_pending_order", cancel);
        await store.RunAsync("modify_pending_order_address", AddressArguments(("order_id", Pending)));

        var later = await store.ProposeAsync("cancel_pending_order", cancel);

        later.Digest.ShouldBe(first.Digest);
        later.ProposalId.ShouldNotBe(first.ProposalId);
        later.FactsVersion.ShouldNotBe(first.FactsVersion);
    }

    public sealed class OnSqlite() : ProposalDeskTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : ProposalDeskTests(StoreKind.Postgres);
}
