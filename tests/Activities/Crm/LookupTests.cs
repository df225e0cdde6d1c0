using Steward.Activities.Crm.Lookups;
using Steward.Activities.Tests.Storage;
using Steward.Workflows.Contracts;
using static Steward.Activities.Tests.Crm.SmallShop;

namespace Steward.Activities.Tests.Crm;

public abstract class LookupTests(StoreKind on)
{
    [Fact]
    public async Task A_customer_is_found_by_email_whatever_its_case()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        (await store.Crm.FindCustomerByEmailAsync(" BEN@example.COM"))!.CustomerId.ShouldBe(Ben);
        (await store.Crm.FindCustomerByEmailAsync("nobody@example.com")).ShouldBeNull();
    }

    [Fact]
    public async Task A_customer_is_found_by_name_and_zip_together()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        (await store.Crm.FindCustomerByNameAndZipAsync("ben", "öde", "80279"))!.CustomerId.ShouldBe(Ben);
        (await store.Crm.FindCustomerByNameAndZipAsync("BEN", "ÖDE", "80279"))!.CustomerId.ShouldBe(Ben);
        (await store.Crm.FindCustomerByNameAndZipAsync("ben", "öde", "00000")).ShouldBeNull();
    }

    [Fact]
    public async Task A_profile_lists_its_orders_and_payment_methods_in_the_shops_order()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        var ada = (await store.Crm.CustomerAsync(Ada))!;

        ada.OrderIds.ShouldBe([Pending, Delivered, PaidByGiftCard, Processed, Cancelled, SecondPending]);
        ada.PaymentMethods.Select(method => method.PaymentMethodId).ShouldBe([AdasCard, AdasGiftCard, AdasPaypal]);
        ada.PaymentMethods[0].LastFour.ShouldBe("4242");
    }

    [Fact]
    public async Task A_product_is_found_by_any_of_its_items()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        var product = (await store.Crm.ProductOfItemAsync(GoldMug))!;

        product.Name.ShouldBe("Mug");
        product.Variants.Select(variant => (variant.ItemId, variant.Available)).ShouldBe(
            [(WhiteMug, true), (BlueMug, true), (GoldMug, false)]);
    }

    [Theory]
    [InlineData("find_user_id_by_email", """{"email":"ada.moss@example.com"}""", "\"ada_moss_1\"")]
    [InlineData(
        "find_user_id_by_name_zip",
        """{"first_name":"Ada","last_name":"Moss","zip":"80279"}""",
        "\"ada_moss_1\"")]
    [InlineData(
        "get_item_details",
        """{"item_id":"102"}""",
        """{"item_id":"102","options":{"color":"blue"},"available":true,"price":12.25}""")]
    [InlineData("list_all_product_types", "{}", """{"Lamp":"20","Mug":"10"}""")]
    [InlineData("calculate", """{"expression":"(12.25 - 10) * 2 + 0.1"}""", "\"4.6\"")]
    public async Task A_look_up_by_name_answers_as_the_benchmark_spells_it(string name, string arguments, string answer)
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        (await store.Get<ShopTools>().LookUpAsync(name, arguments, TestContext.Current.CancellationToken)).ShouldBe(
            answer);
    }

    [Theory]
    [InlineData("calculate", """{"expression":"2 +"}""", ErrorTypes.InvalidRequest)]
    [InlineData("calculate", """{"expression":"(2"}""", ErrorTypes.InvalidRequest)]
    [InlineData("calculate", """{"expression":"1/0"}""", ErrorTypes.InvalidRequest)]
    [InlineData("calculate", """{"expression":"__import__('os')"}""", ErrorTypes.InvalidRequest)]
    [InlineData("calculate", """{"expression":"1e9"}""", ErrorTypes.InvalidRequest)]
    [InlineData("get_order_details", """{"order_id":"#W404"}""", ErrorTypes.NotFound)]
    [InlineData("get_order_details", """{"order":"#W1"}""", ErrorTypes.InvalidRequest)]
    [InlineData(
        "cancel_pending_order",
        """{"order_id":"#W1","reason":"no longer needed"}""",
        ErrorTypes.InvalidRequest)]
    public async Task A_look_up_that_cannot_answer_says_why(string name, string arguments, string type)
    {
        using var store = await new TestStore(on).WithSmallShopAsync();

        var failure = await Should.ThrowAsync<StewardException>(
            () => store.Get<ShopTools>().LookUpAsync(name, arguments, TestContext.Current.CancellationToken));

        failure.Type.ShouldBe(type);
    }

    [Fact]
    public void The_catalogue_tells_effects_from_look_ups_and_how_each_effect_is_taken_back()
    {
        ShopTools.All.Count(tool => !tool.IsEffect).ShouldBe(8);
        ShopTools.All.Where(tool => tool.IsEffect)
            .ShouldAllBe(tool => tool.Undo!.Window != null || tool.Undo.Reason != null);
        ShopTools.All.Single(tool => tool.Name == "return_delivered_order_items").Arguments
            .ShouldBe([new("order_id", false), new("item_ids", true), new("payment_method_id", false)]);
    }

    public sealed class OnSqlite() : LookupTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : LookupTests(StoreKind.Postgres);
}
