using CsCheck;
using Microsoft.Extensions.Options;
using Steward.Activities.Privacy;

namespace Steward.Tests.Activities.Privacy;

public sealed class RedactorTests
{
    private static readonly string[] Pieces =
    [
        "nadia.okafor@example.com", "(303) 555-0142", "+44 20 7946 0958", "4111 1111 1111 1111",
        "GB82WEST12345698765432", "536-22-1849", "[EMAIL_1]", "[\\EMAIL_1]", "[CARD_12]", "[[PHONE_1]]", "[\\\\IBAN_1]",
        "#W4402187", "6469567736",
        " ", "\n", ", ", "[", "]", "\\", "my number is ", "é", "👍", "\u200b", "\ud800",
        "1", "-", ".", "@", "_1]", "[EMAIL",
    ];

    private readonly Redactor redactor = New();

    [Fact]
    public async Task The_same_value_has_the_same_token_within_a_ticket_however_it_is_written()
    {
        var first = await redactor.RedactAsync("T-1", "I am Nadia@Example.com, call 303-555-0142");
        var second = await redactor.RedactAsync("T-1", "nadia@example.com or b@example.com; (303) 555-0142");

        first.ShouldBe("I am [EMAIL_1], call [PHONE_1]");
        second.ShouldBe("[EMAIL_1] or [EMAIL_2]; [PHONE_1]");
    }

    [Fact]
    public async Task Two_people_stay_two_people_and_one_stays_one()
    {
        var text = await redactor.RedactAsync(
            "T-1", "Ngozi Adeyemi bought it for Tomasz Wierzbicki. Mrs. Ngozi Adeyemi paid, not TOMASZ WIERZBICKI.");

        text.ShouldBe("[PERSON_1] bought it for [PERSON_2]. [PERSON_1] paid, not [PERSON_2].");
    }

    [Fact]
    public async Task Two_names_in_another_script_are_not_the_same()
    {
        var text = await redactor.RedactAsync("T-1", "My name is Γιώργος and his name is Δημήτρης");

        text.ShouldBe("My name is [PERSON_1] and his name is [PERSON_2]");
    }

    [Fact]
    public async Task Readers_inside_the_house_see_names_and_addresses_but_no_numbers()
    {
        var text = await redactor.RedactAsync(
            "T-1", "My name is Ngozi Adeyemi, zip code 02139, card 4111111111111111, [PERSON_1]");

        text.ShouldBe("My name is [PERSON_1], zip code [ADDRESS_1], card [CARD_1], [\\PERSON_1]");
        (await redactor.RestoreNamesAsync("T-1", text)).ShouldBe(
            "My name is Ngozi Adeyemi, zip code 02139, card [CARD_1], [\\PERSON_1]");
    }

    [Fact]
    public async Task What_points_to_nobody_stays_readable() =>
        (await redactor.RedactAsync("T-1", "The parcel from Norway comes on Tuesday")).ShouldBe(
            "The parcel from Norway comes on Tuesday");

    [Fact]
    public async Task Tokens_of_one_ticket_mean_nothing_on_another()
    {
        await redactor.RedactAsync("T-1", "nadia@example.com");

        (await redactor.RestoreAsync("T-2", "[EMAIL_1]")).ShouldBe("[EMAIL_1]");
    }

    [Fact]
    public async Task A_token_that_the_customer_types_never_stands_for_a_value()
    {
        await redactor.RedactAsync("T-1", "nadia@example.com");
        var typed = await redactor.RedactAsync("T-1", "Send it to [EMAIL_1] and [[CARD_1]]");

        typed.ShouldBe("Send it to [\\EMAIL_1] and [[\\CARD_1]]");
        (await redactor.RestoreAsync("T-1", typed)).ShouldBe("Send it to [EMAIL_1] and [[CARD_1]]");
    }

    [Fact]
    public async Task A_token_that_a_model_makes_up_stays_as_it_is() =>
        (await redactor.RestoreAsync("T-1", "We wrote to [EMAIL_7].")).ShouldBe("We wrote to [EMAIL_7].");

    [Fact]
    public async Task What_runs_into_its_neighbour_is_found_when_that_one_is_a_token()
    {
        const string Text = "my number is *1'}1&tsgZ+44 20 7946 0958536-22-1849+44 20 7946 0958 thanks";

        var redacted = await redactor.RedactAsync("T-1", Text);

        redacted.ShouldNotContain("7946");
        (await redactor.RestoreAsync("T-1", redacted)).ShouldBe(Text);
    }

    [Fact]
    public Task Whatever_a_customer_writes_comes_back_as_it_was_and_nothing_personal_stays_in_between() => Gen
        .OneOf(Gen.OneOf([.. Pieces.Select(Gen.Const)]), Gen.String[0, 12])
        .Array[0, 14]
        .Select(string.Concat)
        .SampleAsync(RoundTripAsync, iter: 3_000, threads: 2);

    [Fact]
    public async Task Many_redactions_of_one_ticket_at_once_agree_on_the_tokens()
    {
        var texts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            Task.Run(() => redactor.RedactAsync("T-1", "nadia@example.com, 4111111111111111"))));

        texts.Distinct().ShouldBe(["[EMAIL_1], [CARD_1]"]);
    }

    private static Redactor New() => new(new MemoryVault(), Options.Create(new PrivacyOptions()));

    private static async Task RoundTripAsync(string text)
    {
        var own = New();
        var redacted = await own.RedactAsync("T-1", text);
        var restored = await own.RestoreAsync("T-1", redacted);

        if (EachValueIsWrittenOneWay(text))
        {
            restored.ShouldBe(text);
            (await own.RedactAsync("T-1", restored)).ShouldBe(redacted);
        }

        PersonalDataRecogniser.Find(redacted)
            .Where(piece => piece.Kind < PiiKind.Person)
            .ShouldBeEmpty($"'{text}' became '{redacted}'");
    }

    /// <summary>A value's second way of writing is restored in the first.</summary>
    private static bool EachValueIsWrittenOneWay(string text)
    {
        var escaped = TokenText.Escape(text);
        return PersonalPieces.Of(escaped, _ => false)
            .Select(piece => (piece.Kind, Value: piece.In(escaped)))
            .Distinct()
            .GroupBy(piece => (piece.Kind, CanonicalValue.Of(piece.Kind, piece.Value)))
            .All(same => same.Count() == 1);
    }
}
