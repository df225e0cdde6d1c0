using System.Text.Json;

namespace Steward.Tests.Activities.Knowledge;

/// <summary>The sample shop hangs together: its day of tickets speaks of records that are there.</summary>
public sealed class SampleShopTests
{
    private readonly JsonElement shop = JsonDocument.Parse(File.ReadAllText(SampleShop.File("shop.json"))).RootElement;

    [Fact]
    public void Every_order_is_paid_for_what_it_has_by_a_method_of_its_customer()
    {
        foreach (var order in shop.GetProperty("orders").EnumerateObject().Select(field => field.Value))
        {
            var customer = shop.GetProperty("users").GetProperty(Text(order, "user_id"));
            var payment = order.GetProperty("payment_history")[0];
            var items = order.GetProperty("items").EnumerateArray().ToList();
            var methods = customer.GetProperty("payment_methods").EnumerateObject().Select(method => method.Name);
            var orders = customer.GetProperty("orders").EnumerateArray().Select(id => id.GetString());

            items.Sum(item => Money(item, "price")).ShouldBe(Money(payment, "amount"));
            methods.ShouldContain(Text(payment, "payment_method_id"));
            orders.ShouldContain(Text(order, "order_id"));
            items.ShouldAllBe(item => HasVariant(item));
        }
    }

    [Fact]
    public void Every_order_and_address_in_the_day_of_tickets_is_in_the_records()
    {
        var orders = shop.GetProperty("orders").EnumerateObject().Select(order => order.Name).ToHashSet();
        var mails = shop.GetProperty("users").EnumerateObject().Select(user => Text(user.Value, "email")).ToHashSet();
        var words = Lines("tickets.jsonl").SelectMany(line => Text(line, "text").Split([' ', '\n', ',', '?', '>']));
        var named = words.Select(word => word.TrimEnd('.', '!')).ToList();

        named.Where(word => word.StartsWith("#W", StringComparison.Ordinal)).ShouldAllBe(word => orders.Contains(word));
        named.Where(word => word.EndsWith("@example.com", StringComparison.Ordinal))
            .ShouldAllBe(word => mails.Contains(word));
    }

    [Fact]
    public void The_day_runs_forward_and_only_the_mail_provider_delivers_something_twice()
    {
        var events = Lines("tickets.jsonl");

        events.Select(line => Text(line, "at")).ShouldBeInOrder();
        events.GroupBy(line => Text(line, "deliveryId")).Where(same => same.Count() > 1).Select(same => same.Key)
            .ShouldBe(["mail-7f31"]);
    }

    [Fact]
    public void Every_intent_has_at_least_forty_examples_and_no_example_is_there_twice()
    {
        var examples = Lines("intents.jsonl");

        examples.GroupBy(line => Text(line, "intent")).ShouldAllBe(intent => intent.Count() >= 40);
        examples.Select(line => Text(line, "text").ToLowerInvariant()).ShouldBeUnique();
    }

    private static string Text(JsonElement record, string name) => record.GetProperty(name).GetString()!;

    private static decimal Money(JsonElement record, string name) => record.GetProperty(name).GetDecimal();

    private static List<JsonElement> Lines(string file) =>
        [.. File.ReadLines(SampleShop.File(file)).Select(line => JsonDocument.Parse(line).RootElement)];

    private bool HasVariant(JsonElement item) => shop.GetProperty("products").GetProperty(Text(item, "product_id"))
        .GetProperty("variants").TryGetProperty(Text(item, "item_id"), out _);
}
