namespace Steward.Activities.Tests.Crm;

/// <summary>A shop that fits into a head: two customers, two products, seven orders.</summary>
internal static class SmallShop
{
    public const string Ada = "ada_moss_1";
    public const string Ben = "ben_ode_2";

    public const string AdasGiftCard = "gift_card_1";
    public const string AdasCard = "credit_card_1";
    public const string AdasPaypal = "paypal_1";

    /// <summary>Pending, paid 50.00 by Ada's card: a white mug (10.00) and a small lamp (40.00).</summary>
    public const string Pending = "#W1";

    /// <summary>Delivered, paid 65.50 by Ada's card: two white mugs (10.00 each) and a large lamp (45.50).</summary>
    public const string Delivered = "#W2";

    /// <summary>Pending, paid 10.00 by Ada's gift card: a white mug.</summary>
    public const string PaidByGiftCard = "#W3";

    public const string Processed = "#W4";

    public const string Cancelled = "#W5";

    /// <summary>Delivered to Ben, paid by his card: a small lamp (40.00).</summary>
    public const string Bens = "#W6";

    /// <summary>Pending, paid 50.00 by Ada's card: a white mug (10.00) and a small lamp (40.00).</summary>
    public const string SecondPending = "#W7";

    public const string WhiteMug = "101";

    /// <summary>12.25.</summary>
    public const string BlueMug = "102";

    /// <summary>Not available.</summary>
    public const string GoldMug = "103";

    public const string SmallLamp = "201";

    /// <summary>45.50.</summary>
    public const string LargeLamp = "202";

    /// <summary>140.00: more than any gift card holds.</summary>
    public const string GrandLamp = "203";

    public static string Json { get; } = $$"""
        {
          "products": {
            "10": { "name": "Mug", "product_id": "10", "variants": {
              "101": { "item_id": "101", "options": { "color": "white" }, "available": true, "price": 10.00 },
              "102": { "item_id": "102", "options": { "color": "blue" }, "available": true, "price": 12.25 },
              "103": { "item_id": "103", "options": { "color": "gold" }, "available": false, "price": 99.00 } } },
            "20": { "name": "Lamp", "product_id": "20", "variants": {
              "201": { "item_id": "201", "options": { "size": "small" }, "available": true, "price": 40.00 },
              "202": { "item_id": "202", "options": { "size": "large" }, "available": true, "price": 45.50 },
              "203": { "item_id": "203", "options": { "size": "grand" }, "available": true, "price": 140.00 } } }
          },
          "users": {
            "ada_moss_1": { "user_id": "ada_moss_1", "name": { "first_name": "Ada", "last_name": "Moss" },
              "address": {{Address}}, "email": "ada.moss@example.com",
              "payment_methods": {
                "credit_card_1": { "source": "credit_card", "id": "credit_card_1",
                  "brand": "visa", "last_four": "4242" },
                "gift_card_1": { "source": "gift_card", "id": "gift_card_1", "balance": 52.10 },
                "paypal_1": { "source": "paypal", "id": "paypal_1" } },
              "orders": [ "#W1", "#W2", "#W3", "#W4", "#W5", "#W7" ] },
            "ben_ode_2": { "user_id": "ben_ode_2", "name": { "first_name": "Ben", "last_name": "Öde" },
              "address": {{Address}}, "email": "Ben@Example.com",
              "payment_methods": {
                "credit_card_2": { "source": "credit_card", "id": "credit_card_2",
                  "brand": "visa", "last_four": "1111" } },
              "orders": [ "#W6" ] }
          },
          "orders": {
            "#W1": {{Order("#W1", Ada, "pending", "credit_card_1", "50.00", Mug, Lamp)}},
            "#W2": {{Order("#W2", Ada, "delivered", "credit_card_1", "65.50", Mug, Mug, BigLamp)}},
            "#W3": {{Order("#W3", Ada, "pending", "gift_card_1", "10.00", Mug)}},
            "#W4": {{Order("#W4", Ada, "processed", "paypal_1", "40.00", Lamp)}},
            "#W5": {{Order("#W5", Ada, "cancelled", "paypal_1", "40.00", Lamp)}},
            "#W6": {{Order("#W6", Ben, "delivered", "credit_card_2", "40.00", Lamp)}},
            "#W7": {{Order("#W7", Ada, "pending", "credit_card_1", "50.00", Mug, Lamp)}}
          }
        }
        """;

    private const string Address = """
        { "address1": "1 Quay", "address2": "", "city": "Bree", "country": "USA", "state": "CO", "zip": "80279" }
        """;

    private const string Mug = """
        { "name": "Mug", "product_id": "10", "item_id": "101", "price": 10.00, "options": { "color": "white" } }
        """;

    private const string Lamp = """
        { "name": "Lamp", "product_id": "20", "item_id": "201", "price": 40.00, "options": { "size": "small" } }
        """;

    private const string BigLamp = """
        { "name": "Lamp", "product_id": "20", "item_id": "202", "price": 45.50, "options": { "size": "large" } }
        """;

    private static string Order(
        string id, string user, string status, string method, string paid, params string[] items) => $$"""
        { "order_id": "{{id}}", "user_id": "{{user}}", "address": {{Address}},
          "items": [ {{string.Join(", ", items)}} ],
          "status": "{{status}}", "fulfillments": [ { "tracking_id": [ "T{{id[2..]}}" ], "item_ids": [ "101" ] } ],
          "payment_history": [
            { "transaction_type": "payment", "amount": {{paid}}, "payment_method_id": "{{method}}" } ] }
        """;
}
