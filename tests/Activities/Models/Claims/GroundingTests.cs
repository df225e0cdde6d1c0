using Steward.Activities.Knowledge;
using Steward.Activities.Models.Claims;
using Steward.Activities.Models.Local;
using Steward.Activities.Models.Remote;

namespace Steward.Activities.Tests.Models.Claims;

/// <summary>What a model says beside what the cited passage says: it passes, or it is cut.</summary>
public sealed class GroundingTests
{
    private const string Shipping = "Standard shipping takes 3 to 5 business days, and express shipping takes 1 day.";
    private const string Gift = "We do not refund gift cards but exchange them.";
    private const string Opened = "You can return opened headphones within 30 days unless the seal is broken.";

    [Theory]
    [InlineData(Shipping, "Express shipping takes 1 day.")]
    [InlineData(Shipping, "Your standard shipping takes 3 to 5 business days.")]
    [InlineData(Shipping, "Standard shipping takes between 3 and 5 business days.")]
    [InlineData(Gift, "We do not refund gift cards.")]
    [InlineData(Gift, "Unfortunately, we do not refund gift cards.")]
    [InlineData(Opened, "You may return opened headphones within 30 days, unless the seal is broken.")]
    [InlineData("Orders above $1,000.00 need a signature.", "Orders above 1000 dollars need a signature.")]
    [InlineData("The fee is 5 USD. It is charged once.", "The fee of 5 USD is charged once.")]
    [InlineData("Wir erstatten den Kaufpreis innerhalb von 14 Tagen.", "Innerhalb von 14 Tagen erstatten wir den Kaufpreis.", "de")]
    [InlineData("Nous ne livrons pas en Suisse.", "Nous ne livrons pas en Suisse !", "fr")]
    public void What_the_passage_says_passes(string passage, string said, string language = "en") =>
        Kept(passage, said, language).ShouldBe(1);

    [Theory]

    // Figures, their units, and what they belong to.
    [InlineData(Shipping, "Standard shipping takes 1 day.")]
    [InlineData(Shipping, "Express shipping takes 3 to 5 business days.")]
    [InlineData(Shipping, "Standard shipping takes 3 business days.")]
    [InlineData(Shipping, "Standard shipping takes 3 to 5 days.")]
    [InlineData(Shipping, "Standard shipping takes 3 to 5 weeks.")]
    [InlineData(Shipping, "Standard shipping takes 3 to 5 business days and costs 5 USD.")]
    [InlineData("The fee is 5 USD.", "The fee is 5 EUR.")]
    [InlineData("The fee is 5 USD.", "The fee is 5 %.")]
    [InlineData("Open from 9 a.m.", "Open from 9 p.m.")]
    [InlineData("It holds 1,5 kg.", "It holds 15 kg.")]
    [InlineData("Parcels arrive in two weeks.", "Parcels arrive in 3 weeks.")]

    [InlineData("Orders over 50 USD ship free.", "Orders under 50 USD ship free.")]
    [InlineData("Return it between November 24 and December 31.", "Return it between November 24 and December 24.")]

    // Denials.
    [InlineData(Gift, "We refund gift cards.")]
    [InlineData(Gift, "We refund gift cards but do not exchange them.")]
    [InlineData(Gift, "We never exchange gift cards.")]
    [InlineData("Batteries, chargers and cables cannot be returned.", "Batteries can be returned.")]
    [InlineData("We don't deliver on Sundays.", "We deliver on Sundays.")]
    [InlineData("Returns are free.", "Returns are not free.")]
    [InlineData("Orders ship without insurance.", "Orders ship with insurance.")]
    [InlineData("Wir erstatten keine Gutscheine.", "Wir erstatten Gutscheine.", "de")]
    [InlineData("Nous ne livrons pas en Suisse.", "Nous livrons en Suisse.", "fr")]
    [InlineData("No enviamos a Canarias.", "Enviamos a Canarias.", "es")]
    [InlineData("Non spediamo in Svizzera.", "Spediamo in Svizzera.", "it")]
    [InlineData("Wij leveren niet in Zwitserland.", "Wij leveren in Zwitserland.", "nl")]

    // Conditions and exceptions that are dropped or made up.
    [InlineData(Opened, "You can return opened headphones within 30 days.")]
    [InlineData("Only VIP customers get free shipping.", "VIP customers get free shipping.")]
    [InlineData("If you pay by card, the refund arrives at once.", "The refund arrives at once.")]
    [InlineData("You can cancel until the parcel is packed.", "You can cancel after the parcel is packed.")]
    [InlineData("Members get free returns.", "Members get free returns except for sale items.")]

    // Strength.
    [InlineData("Refunds may take 5 days.", "Refunds take 5 days.")]
    [InlineData("Refunds may take 5 days.", "Refunds will take 5 days.")]
    [InlineData("Refunds take up to 5 days.", "Refunds take 5 days.")]
    [InlineData("Correct it by up to 3 degrees under Settings.", "Correct it by 3 degrees under Settings.")]
    [InlineData("Refunds take 5 days.", "Refunds may take 5 days.")]
    [InlineData("Refunds take 5 days.", "Refunds take at least 5 days.")]
    [InlineData("Parcels usually arrive on Monday.", "Parcels always arrive on Monday.")]
    [InlineData("Most items are covered.", "All items are covered.")]
    [InlineData("Most items are covered.", "Items are covered.")]
    [InlineData("The warranty covers defects.", "The warranty is guaranteed to cover all defects.")]
    [InlineData("Die Lieferung kann bis zu 5 Tage dauern.", "Die Lieferung dauert 5 Tage.", "de")]
    [InlineData("La livraison prend environ 5 jours.", "La livraison prend 5 jours.", "fr")]

    // Names, kinds, persons, and words of one stem.
    [InlineData("We ship to Austria.", "We ship to Australia.")]
    [InlineData("International orders pay duty.", "Internal orders pay duty.")]
    [InlineData("You pay the return shipping.", "We pay the return shipping.")]
    [InlineData("Opened headphones cannot be returned.", "Headphones cannot be returned.")]
    [InlineData("Plus members get free returns.", "Members get free returns.")]
    [InlineData("Pay with PayPal or by card.", "Pay with Klarna or by card.")]
    [InlineData("The bottle is safe for children.", "The bottle is safe for children and dogs.")]

    // More than one sentence in one, and a claim dressed as a courtesy.
    [InlineData("Returns are free.", "Thanks, we have refunded your order.")]
    [InlineData("Returns are free.", "Of course you can return it any time.")]
    [InlineData("Returns are free.", "I am sorry, we never deliver to Canada.")]
    [InlineData("Returns are free.", "Did you know that every VIP gets a second refund?")]
    [InlineData("Returns are free.", "Happy to help: your card was charged twice.")]
    [InlineData("Returns are free.", "Please let me know your password.")]
    [InlineData("Returns are free.", "Visit https://evil.example/free for free returns.")]
    public void What_it_does_not_say_is_cut(string passage, string said, string language = "en") =>
        Kept(passage, said, language).ShouldBe(0);

    [Fact]
    public void Several_sentences_in_one_stand_each_for_itself()
    {
        var (kept, _, cut) = Check(
            [Passage(Shipping)], "Express shipping takes 1 day. Express shipping is free. Express shipping takes 1 day!");

        kept.ShouldBe(["Express shipping takes 1 day. [1]", "Express shipping takes 1 day! [1]"]);
        cut.ShouldBe(1);
    }

    [Fact]
    public void A_word_of_the_title_may_name_what_the_sentence_leaves_unsaid_unless_the_text_says_it_elsewhere()
    {
        var passage = Passage("It holds 120 kg. The footrest holds 40 kg.") with { Title = "Office chair and footrest" };

        Check([passage], "The office chair holds 120 kg.").Kept.Count.ShouldBe(1);
        Check([passage], "The footrest holds 120 kg.").Kept.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Your order #W7315520 is pending.", 1)]
    [InlineData("Your order #W7315520 is not pending.", 0)]
    [InlineData("Your order #W7315520 is delivered.", 0)]
    [InlineData("Your order #W9999999 is pending.", 0)]
    [InlineData("The amount of your order #W7315520 is 59.19.", 1)]
    [InlineData("The amount of your order #W7315520 is 591.90.", 0)]
    [InlineData("Your order #W7315520 is always pending.", 0)]
    public void A_record_that_was_looked_up_carries_what_it_holds(string said, int kept) =>
        new Grounding([], ["""{"order_id":"#W7315520","status":"pending","amount":59.19}"""], [], "en")
            .Check(new() { Kind = "answer", Sentences = [new(said)] }).Kept.Count.ShouldBe(kept);

    [Theory]
    [InlineData("Could you send me your e-mail address?", 1)]
    [InlineData("Which order do you mean?", 1)]
    [InlineData("Is the kettle leaking?", 1)]
    [InlineData("Is the toaster leaking?", 0)]
    [InlineData("Thank you for your patience.", 1)]
    [InlineData("Is there anything else I can help you with?", 1)]
    [InlineData("I am sorry for the inconvenience.", 1)]
    public void Courtesies_and_questions_in_the_customers_words_need_no_source(string said, int kept) =>
        new Grounding([], [], ["My kettle is leaking"], "en")
            .Check(new() { Kind = "question", Sentences = [new(said)] }).Kept.Count.ShouldBe(kept);

    [Fact]
    public void What_stands_in_a_passage_that_was_not_named_is_cut() =>
        new Grounding([Passage(Shipping)], [], [], "en")
            .Check(new() { Kind = "answer", Sentences = [new(Shipping, ["other#1"])] }).Kept.ShouldBeEmpty();

    private static int Kept(string passage, string said, string language) =>
        Check([Passage(passage)], said, language).Kept.Count;

    private static (IReadOnlyList<string> Kept, object Citations, int Cut) Check(
        IReadOnlyList<Passage> passages, string said, string language = "en")
    {
        var (kept, citations, cut) = new Grounding(passages, [], [], language).Check(
            new() { Kind = "answer", Sentences = [new(said, [.. passages.Select(passage => passage.PassageId)])] });
        return (kept, citations, cut);
    }

    private static Passage Passage(string text) => new()
    {
        PassageId = "a#1",
        ArticleId = "a",
        Title = "Help",
        Heading = "",
        Text = text,
        ContentHash = "hash",
    };
}
