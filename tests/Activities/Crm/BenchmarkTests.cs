using System.Text.Json;
using System.Text.Json.Nodes;
using Steward.Activities.Crm.Import;
using Steward.Activities.Crm.Lookups;
using Steward.Activities.Storage;
using Steward.Activities.Tests.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Crm;

public sealed class BenchmarkTests
{
    /// <summary>
    /// SHA-256 over the orders and customers that the tasks' actions leave behind, computed from the database that the
    /// benchmark's own tools leave after each of its 74 tasks.
    /// </summary>
    private const string FinalStates = "b7d8469789091a5053ff7158d0d63d83387c9d8b084bd6ce5ba77738943951c3";

    [Fact]
    public async Task The_benchmarks_shop_is_imported_whole_and_exported_as_it_was()
    {
        var folder = BenchmarkData.Folder();
        using var store = new TestStore();
        var cancellation = TestContext.Current.CancellationToken;

        var summary = await store.Get<Tau2RetailImport>().ImportAsync(folder, cancellation: cancellation);

        summary.ShouldBe(new ImportSummary(Customers: 500, Orders: 1000, Products: 50));
        var exported = JsonNode.Parse(await store.Get<ShopExport>().ExportAsync(cancellation));
        var given = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "db.json"), cancellation));
        CanonicalJson.Write(exported).ShouldBe(CanonicalJson.Write(given));
    }

    [Fact]
    public async Task Every_task_of_the_benchmark_ends_in_the_state_that_its_own_tools_leave()
    {
        var folder = BenchmarkData.Folder();
        using var shop = new TestStore();
        await shop.Get<Tau2RetailImport>().ImportAsync(folder, cancellation: TestContext.Current.CancellationToken);
        var tasks = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(folder, "tasks.json"), TestContext.Current.CancellationToken))!;

        var states = new JsonArray();
        foreach (var task in tasks.AsArray())
        {
            states.Add(await FinalStateAsync(shop, task!));
        }

        CanonicalJson.Hash(states).ShouldBe(FinalStates);
    }

    private static async Task<JsonNode> FinalStateAsync(TestStore shop, JsonNode task)
    {
        var folder = Path.Combine(shop.Folder, "task-" + task["id"]);
        Directory.CreateDirectory(folder);
        await shop.Database.WriteAsync(_ => Task.CompletedTask);
        await shop.SqlAsync($"VACUUM INTO '{Path.Combine(folder, "steward.db")}'");
        using var store = TestStore.In(folder);
        var records = new JsonObject();
        var number = 0;
        foreach (var action in task["evaluation_criteria"]!["actions"]!.AsArray().Where(IsEffect))
        {
            await RunAsync(store, action!, ++number);
            await KeepAsync(store, action!["arguments"]!, records);
        }

        return records;
    }

    private static bool IsEffect(JsonNode? action) =>
        ShopTools.All.Single(tool => tool.Name == action!["name"]!.GetValue<string>()).IsEffect;

    private static async Task RunAsync(TestStore store, JsonNode action, int number)
    {
        var proposal = await store.Desk.ProposeAsync(
            "T", action["name"]!.GetValue<string>(), action["arguments"]!
                .ToJsonString(), TestContext.Current.CancellationToken);
        var outcome = await store.Actions.ExecuteActionAsync(ShopFloor.Request(proposal, number, "T"));
        outcome.Status.ShouldBeOneOf(ActionStatus.Done, ActionStatus.Refused);
    }

    private static async Task KeepAsync(TestStore store, JsonNode arguments, JsonObject records)
    {
        var user = arguments["user_id"]?.GetValue<string>();
        if (arguments["order_id"]?.GetValue<string>() is { } orderId)
        {
            var order = await LookUpAsync(store, "get_order_details", new { order_id = orderId });
            user = order["user_id"]!.GetValue<string>();
            records[orderId] = order;
        }

        if (user is not null)
        {
            records[user] = await LookUpAsync(store, "get_user_details", new { user_id = user });
        }
    }

    private static async Task<JsonNode> LookUpAsync(TestStore store, string name, object arguments) => JsonNode.Parse(
        await store.Get<ShopTools>().LookUpAsync(
            name, JsonSerializer.Serialize(arguments), TestContext.Current.CancellationToken))!;
}
