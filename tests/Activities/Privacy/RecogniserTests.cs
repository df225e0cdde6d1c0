using Steward.Activities.Privacy;

namespace Steward.Tests.Activities.Privacy;

public sealed class RecogniserTests
{
    [Theory]
    [InlineData("Write to nadia.okafor@example.com please.", PiiKind.Email, "nadia.okafor@example.com")]
    [InlineData("(Jürgen.Müller+shop@müller.example)", PiiKind.Email, "Jürgen.Müller+shop@müller.example")]
    [InlineData("it is tomas dot reyes at example dot com, ok", PiiKind.Email, "tomas dot reyes at example dot com")]
    [InlineData("Ｎａｄｉａ＠example.com", PiiKind.Email, "Ｎａｄｉａ＠example.com")]
    public void Addresses_of_mail_are_found_written_and_spoken(string text, PiiKind kind, string value) =>
        Single(text, kind, value);

    [Theory]
    [InlineData("My number is (303) 555-0142.", "(303) 555-0142")]
    [InlineData("303-555-0142 ext. 12 works", "303-555-0142 ext. 12")]
    [InlineData("reach me under +44 20 7946 0958", "+44 20 7946 0958")]
    [InlineData("Ruf mich an: 0049 30 901820", "0049 30 901820")]
    [InlineData("you can call me on 3035550142 after six", "3035550142")]
    [InlineData("Brooklyn, NY 11215 718-555-0199", "718-555-0199")]
    [InlineData("451 5986 office", "451 5986")]
    public void Phone_numbers_are_found_in_the_ways_people_write_them(string text, string value) =>
        Single(text, PiiKind.Phone, value);

    [Theory]
    [InlineData("card 4111 1111 1111 1111 exp 04/27 cvv 123", "4111 1111 1111 1111")]
    [InlineData("378282246310005", "378282246310005")]
    [InlineData("5555-5555-5555-4444", "5555-5555-5555-4444")]
    [InlineData("٤١١١١١١١١١١١١١١١", "٤١١١١١١١١١١١١١١١")]
    public void Card_numbers_are_found_with_what_stands_behind_them(string text, string value) =>
        Single(text, PiiKind.Card, value);

    [Theory]
    [InlineData("IBAN: DE89 3704 0044 0532 0130 00 bitte", "DE89 3704 0044 0532 0130 00")]
    [InlineData("gb82west12345698765432", "gb82west12345698765432")]
    [InlineData("NL91ABNA0417164300.", "NL91ABNA0417164300")]
    public void Bank_accounts_are_found(string text, string value) => Single(text, PiiKind.Iban, value);

    [Theory]
    [InlineData("my ssn is 536-22-1849", "536-22-1849")]
    [InlineData("NINO AB 12 34 56 C", "AB 12 34 56 C")]
    [InlineData("DNI 12345678Z", "12345678Z")]
    [InlineData("NIE X1234567L", "X1234567L")]
    [InlineData("sécu 2 55 08 14 168 025 38", "2 55 08 14 168 025 38")]
    [InlineData("Steuer-ID 86 095 742 719", "86 095 742 719")]
    [InlineData("codice fiscale RSSMRA85T10A562S", "RSSMRA85T10A562S")]
    [InlineData("rijksregister 85.07.30-033.28", "85.07.30-033.28")]
    [InlineData("PESEL 44051401359", "44051401359")]
    public void National_numbers_are_found_by_their_check_digits(string text, string value) =>
        Single(text, PiiKind.NationalId, value);

    [Theory]
    [InlineData("My order #W4402187 and W6620914 are late")]
    [InlineData("Please swap item 6469567736 for item 1640232803 of product 2839027139")]
    [InlineData("items 7624083259, 6738200456")]
    [InlineData("It cost $1,299.00 and then 104.69 USD, not 88.20")]
    [InlineData("tracking 904212347781 since 2026-04-07, 10:30 to 12:45")]
    [InlineData("credit_card_1244438 or gift_card_7725971")]
    [InlineData("4111 1111 1111 1112 fails Luhn, DE89 3704 0044 0532 0130 01 fails mod 97")]
    [InlineData("12345678A is no DNI and RSSMRA85T10A562T is no codice fiscale")]
    [InlineData("@puzzlebird wrote at 08:05, version 7.3.2")]
    [InlineData("between 400 and 1,200 USD within 5 to 7 business days")]
    [InlineData("I bought 2 Mechanical Keyboards and 3 Desk Lamps on order #W4402187")]
    public void Numbers_of_the_shop_are_left_alone(string text) => PersonalDataRecogniser.Find(text)
        .Where(piece => piece.Kind is not PiiKind.Person && !PrivacyOptions.Harmless.Contains(piece.Kind))
        .ShouldBeEmpty();

    [Fact]
    public void Several_pieces_are_found_in_order_and_apart()
    {
        const string Text = "a@example.com, b@example.com; 303-555-0142/4111111111111111";

        PersonalDataRecogniser.Find(Text).Select(piece => piece.In(Text)).ShouldBe(
            ["a@example.com", "b@example.com", "303-555-0142", "4111111111111111"]);
    }

    [Fact]
    public void A_megabyte_of_hostile_text_is_read_in_seconds()
    {
        string[] parts =
            ["1", "1-", "a@", "a.", "DE12 ", "+1(", "[", "ab12", "at dot ", "+442079460958", "536-22-1849+"];
        foreach (var part in parts)
        {
            var text = string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));
            var clock = System.Diagnostics.Stopwatch.StartNew();
            PersonalDataRecogniser.Find(text);
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), part);
        }
    }

    [Fact]
    public void Numbers_without_anything_between_them_are_found_all_the_same()
    {
        const string Text = "536-22-1849+442079460958+442079460958";

        PersonalDataRecogniser.Find(Text).Select(piece => piece.In(Text)).ShouldBe(
            ["536-22-1849", "+442079460958", "+442079460958"]);
    }

    private static void Single(string text, PiiKind kind, string value)
    {
        var piece = PersonalDataRecogniser.Find(text).Where(piece => piece.Kind == kind).ShouldHaveSingleItem();
        piece.In(text).ShouldBe(value);
    }
}
