using System.Text.Json.Nodes;
using Steward.Activities.Crm.Import;
using Steward.Activities.Tests.Storage;
using Steward.Workflows.Contracts;
using static Steward.Activities.Tests.Crm.SmallShop;

namespace Steward.Activities.Tests.Crm;

public abstract class ImportTests(StoreKind on)
{
    public static TheoryData<string, string, string> Faults => new()
    {
        { "{", "is not a tau2 retail database", "" },
        { "null", "holds the JSON null", "" },
        { """{"products":{},"users":{}}""", "orders", "" },
        { "", "orders/#W1: the status 'lost' is not one of", """["orders"]["#W1"]["status"]="lost" """ },
        {
            "",
            "users/ada_moss_1: order '#W9' is not an order of this user",
            """["users"]["ada_moss_1"]["orders"]=["#W9"] """
        },
        { "", "orders/#W1: its user does not exist or does not list it", """["orders"]["#W1"]["user_id"]="zoe" """ },
        {
            "",
            "orders/#W1: a 'payment' of 50.001 must be",
            """["orders"]["#W1"]["payment_history"][0]["amount"]=50.001 """
        },
        { "", "products/10: its product_id is '11' and must be its key", """["products"]["10"]["product_id"]="11" """ },
        {
            "",
            "one of credit_card, gift_card, paypal",
            """["users"]["ada_moss_1"]["payment_methods"]["paypal_1"]["source"]="cash" """
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_file_with_faults_is_refused_by_naming_them_and_the_shop_stays(
        string text, string fault, string change)
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var file = Path.Combine(store.Folder, "db.json");
        await File.WriteAllTextAsync(
            file, text.Length > 0 ? text : Changed(change), TestContext.Current.CancellationToken);

        var failure = await Should.ThrowAsync<StewardException>(() => ImportAsync(store, store.Folder));

        failure.Type.ShouldBe(ErrorTypes.InvalidRequest);
        failure.Message.ShouldContain(fault);
        (await store.Crm.OrderAsync(Pending))!.Status.ShouldBe("pending");
    }

    [Fact]
    public async Task A_folder_without_the_file_is_refused_with_what_to_name()
    {
        using var store = new TestStore(on);

        var failure = await Should.ThrowAsync<StewardException>(
            () => ImportAsync(store, Path.Combine(store.Folder, "nowhere")));

        failure.Message.ShouldContain("Name the folder that holds db.json");
    }

    [Fact]
    public async Task What_was_imported_is_exported_as_it_was()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        var exported = JsonNode.Parse(await store.Get<ShopExport>().ExportAsync(TestContext.Current.CancellationToken));

        JsonNode.DeepEquals(exported, JsonNode.Parse(Json)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_hashes_name_the_records_that_an_action_changed()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var before = await store.Get<ShopExport>().HashesAsync(TestContext.Current.CancellationToken);
        await store.RunAsync("cancel_pending_order", new { order_id = PaidByGiftCard, reason = "no longer needed" });

        var after = await store.Get<ShopExport>().HashesAsync(TestContext.Current.CancellationToken);

        after.Where(record => before[record.Key] != record.Value).Select(record => record.Key)
            .ShouldBe(["orders/#W3", "users/ada_moss_1"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_shop_imported_anew_voids_what_was_proposed_on_the_old_one()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var request = ShopFloor.Request(await store.ProposeAsync(
            "cancel_pending_order", new { order_id = Pending, reason = "no longer needed" }));
        await store.WithSmallShopAsync();

        (await store.Actions.ExecuteActionAsync(request)).Status.ShouldBe(ActionStatus.Void);
    }

    [Fact]
    public async Task The_import_tells_how_far_it_is()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        var steps = new List<ImportProgress>();

        var summary = await store.Get<Tau2RetailImport>().ImportAsync(
            Path.Combine(store.Folder, "shop.json"), new Told(steps), TestContext.Current.CancellationToken);

        summary.ShouldBe(new ImportSummary(2, 7, 2));
        steps.ShouldBe([new("products", 2), new("customers", 2), new("orders", 7)]);
    }

    [Fact]
    public async Task A_benchmark_shop_repeats_the_benchmarks_arithmetic_for_items_changed_together()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        await ImportAsync(store, Path.Combine(store.Folder, "shop.json"));

        await store.RunAsync(
            "modify_pending_order_items",
            OrderActionTests.Change(Pending, [WhiteMug, SmallLamp], [BlueMug, LargeLamp], AdasGiftCard));

        var order = (await store.Crm.OrderAsync(Pending))!;
        order.Items.Select(item => (item.ItemId, item.Price)).ShouldBe([(BlueMug, 45.50m), (LargeLamp, 45.50m)]);
        order.Payments[^1].Amount.ShouldBe(7.75m);
    }

    private static Task<ImportSummary> ImportAsync(TestStore store, string path) =>
        store.Get<Tau2RetailImport>().ImportAsync(path, cancellation: TestContext.Current.CancellationToken);

    /// <summary>The small shop with one value changed: <c>["a"]["b"][0]=JSON</c>.</summary>
    private static string Changed(string change)
    {
        var shop = JsonNode.Parse(Json)!;
        var equals = change.IndexOf("]=", StringComparison.Ordinal);
        var (path, value) = (change[..equals], change[(equals + 2)..]);
        var steps = path.Split(['[', ']'], StringSplitOptions.RemoveEmptyEntries);
        var at = steps[..^1].Aggregate(shop, (node, step) => step[0] is '"' ? node[step.Trim('"')]! : node[int.Parse(
            step)]!);
        at[steps[^1].Trim('"')] = JsonNode.Parse(value);
        return shop.ToJsonString();
    }

    private sealed class Told(List<ImportProgress> steps) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => steps.Add(value);
    }

    public sealed class OnSqlite() : ImportTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : ImportTests(StoreKind.Postgres);
}
