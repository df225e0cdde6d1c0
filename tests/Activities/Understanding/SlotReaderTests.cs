using CsCheck;
using Steward.Activities.Understanding.Slots;

namespace Steward.Activities.Tests.Understanding;

public sealed class SlotReaderTests
{
    /// <summary>Tuesday, 10 March 2026, 23:30 in New York; already Wednesday in London.</summary>
    private static readonly DateTimeOffset Late = new(2026, 3, 11, 3, 30, 0, TimeSpan.Zero);

    private static readonly SlotContext NewYork = new(Late, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
    private static readonly SlotContext London = new(Late, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), "GB");

    [Theory]
    [InlineData("It should come tomorrow", "2026-03-11")]
    [InlineData("I ordered it the day before yesterday", "2026-03-08")]
    [InlineData("Deliver it next Friday please", "2026-03-13")]
    [InlineData("it broke last Tuesday", "2026-03-03")]
    [InlineData("I paid three weeks ago", "2026-02-17")]
    [InlineData("I am back in 10 days", "2026-03-20")]
    [InlineData("bought on 2025-12-24", "2025-12-24")]
    [InlineData("bought on 24th of December", "2025-12-24")]
    [InlineData("before April 3, 2026", "2026-04-03")]
    [InlineData("on 04/03", "2026-04-03")]
    [InlineData("am 24.12.2025", "2025-12-24")]
    public void Dates_are_read_from_the_day_on_which_the_author_wrote(string text, string date) =>
        SlotReader.Read(text, NewYork).Dates.ShouldBe([DateOnly.Parse(date)]);

    [Fact]
    public void Tomorrow_depends_on_where_the_author_lives()
    {
        SlotReader.Read("tomorrow", NewYork).Dates.ShouldBe([new DateOnly(2026, 3, 11)]);
        SlotReader.Read("tomorrow", London).Dates.ShouldBe([new DateOnly(2026, 3, 12)]);
    }

    [Fact]
    public void A_date_in_figures_is_read_as_the_authors_region_writes_it() =>
        SlotReader.Read("on 04/03", London).Dates.ShouldBe([new DateOnly(2026, 3, 4)]);

    [Theory]
    [InlineData("maybe 5 of them")]
    [InlineData("31/31/2026")]
    [InlineData("size 2026")]
    public void What_is_no_date_gives_none(string text) => SlotReader.Read(text, NewYork).Dates.ShouldBeEmpty();

    [Theory]
    [InlineData("You charged me $1,299.50 twice", 1299.50, "USD")]
    [InlineData("1.299,50 € wurden abgebucht", 1299.50, "EUR")]
    [InlineData("it was 20 pounds", 20, "GBP")]
    [InlineData("refund EUR 7", 7, "EUR")]
    public void Amounts_carry_their_currency(string text, double value, string currency) =>
        SlotReader.Read(text, NewYork).Amounts.ShouldBe([new MoneyAmount((decimal)value, currency)]);

    [Fact]
    public void Orders_addresses_phones_and_products_are_found_once_each()
    {
        var context = NewYork with { Products = ["Keyboard", "Mechanical Keyboard", "Lamp"] };
        var slots = SlotReader.Read(
            "Order w4402187: two mechanical  keyboards. Order #W4402187! Mail me at ada@example.com or call (650) 253-0000.",
            context);

        slots.Orders.ShouldBe(["#W4402187"]);
        slots.Products.ShouldBe(["Mechanical Keyboard"]);
        slots.Emails.ShouldBe(["ada@example.com"]);
        slots.Phones.ShouldBe(["+16502530000"]);
    }

    [Fact]
    public void No_text_whatever_breaks_it() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789/.-,$€ @\nmayin"], 0, 200])
            .Sample(text => SlotReader.Read(text, NewYork) is not null, iter: 300);
}
