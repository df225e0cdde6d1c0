using CsCheck;
using Steward.Activities.Privacy;

namespace Steward.Tests.Activities.Privacy;

/// <summary>Numbers that are spoken, broken up or dressed up.</summary>
public sealed class DisguiseTests
{
    private const string Card = "4111111111111111";

    private static readonly string[] Parts =
    [
        "Ada", " Mr. ", "12", " Street ", ",", "\n", "@", "a@b.example", "four ", "one ", Card, "\u202e", "\u0301",
        "\ud83d\ude00", "\ud800", "'s ", " the corner of ", "APO AE ", "://", "[PERSON_1]", "ΠΑΦΟΣ", "אב", " of ",
    ];

    [Theory]
    [InlineData("my card is four one one one, one one one one, one one one one, one one one one")]
    [InlineData("card number four triple one double one one one one one one one one one one one")]
    [InlineData("the card: 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1")]
    [InlineData("card 4111 1111\n1111 1111")]
    [InlineData("card 4111.1111.1111.1111")]
    [InlineData("card 41\u200b11 1111 11\u00ad11 1111")]
    [InlineData("card ４１１１ １１１１ １１１１ １１１１")]
    [InlineData("card \u202e4111 1111 1111 1111\u202c")]
    public void A_card_is_found_however_it_is_written(string text) =>
        PersonalDataRecogniser.Find(text).ShouldContain(piece => piece.Kind == PiiKind.Card);

    [Theory]
    [InlineData("you can call me at five five five, two one oh, four four one seven", PiiKind.Phone)]
    [InlineData("my social security number is five three six two two one eight four nine", PiiKind.NationalId)]
    [InlineData("write to nаdia@example.com", PiiKind.Email)]
    [InlineData("IBAN ԌB82 WEST 1234 5698 7654 32 or GВ82 WEST 1234 5698 7654 32", PiiKind.Iban)]
    [InlineData("driver's license number is F162 8235 4011", PiiKind.Licence)]
    [InlineData("passport number is X1234567", PiiKind.Passport)]
    [InlineData("I log in from 10.20.30.40", PiiKind.Ip)]
    [InlineData("it was 2001:db8:85a3::8a2e:370:7334", PiiKind.Ip)]
    [InlineData("see https://shop.example/u/ada?token=1", PiiKind.Url)]
    [InlineData("pay 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2 now", PiiKind.Wallet)]
    [InlineData("my account number is 12345678", PiiKind.Account)]
    public void Other_numbers_and_addresses_are_found_too(string text, PiiKind kind) =>
        PersonalDataRecogniser.Find(text).ShouldContain(piece => piece.Kind == kind);

    [Theory]
    [InlineData("firmware version 10.20.30.40")]
    [InlineData("I waited one two three four days")]
    [InlineData("pay 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3 now")]
    public void What_only_looks_like_one_is_none(string text) => PersonalDataRecogniser.Find(text)
        .Where(piece => piece.Kind is PiiKind.Ip or PiiKind.Wallet or PiiKind.Phone or PiiKind.Card).ShouldBeEmpty();

    [Fact]
    public void A_number_is_found_with_any_text_around_it() => Gen
        .Select(Gen.String[0, 60], Gen.String[0, 60])
        .Sample((before, after) => PersonalDataRecogniser.Find($"{before} card {Card} . {after}")
            .Any(piece => piece.Kind is PiiKind.Card or PiiKind.Url), iter: 2_000, threads: 1);

    [Fact]
    public void Pieces_stay_inside_the_text_in_order_and_apart_whatever_it_is() => Gen
        .OneOf(
            Gen.OneOf([.. Parts.Select(Gen.Const)]),
            Gen.String[0, 6])
        .Array[0, 40]
        .Select(string.Concat)
        .Sample(
            text =>
            {
                var last = 0;
                foreach (var piece in PersonalDataRecogniser.Find(text))
                {
                    if (piece.Start < last || piece.Length < 1 || piece.End > text.Length)
                        return false;
                    last = piece.End;
                }

                return true;
            },
            iter: 5_000,
            threads: 1);

    [Fact]
    public void A_token_is_never_taken_for_personal_data() => PersonalDataRecogniser
        .Find("[PERSON_1] of [ADDRESS_2] wrote to [EMAIL_3], card [CARD_1]").ShouldBeEmpty();
}
