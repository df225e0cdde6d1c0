using Steward.Activities.Privacy;

namespace Steward.Tests.Activities.Privacy;

/// <summary>Personal data without a format: names, addresses, dates, ages.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("My name is Tomasz Wierzbicki and I want my money back", "Tomasz Wierzbicki")]
    [InlineData("this is ngozi adeyemi calling about my refund", "ngozi adeyemi")]
    [InlineData("Please put it in the name of Aoife O'Sullivan, thanks", "Aoife O'Sullivan")]
    [InlineData("Mrs. Rose Baker has not received it", "Mrs. Rose Baker")]
    [InlineData("I spoke to Siobhan van der Merwe yesterday", "Siobhan van der Merwe")]
    [InlineData("sometimes people call me jiří", "jiří")]
    public void Names_of_people_are_found_with_and_without_capitals(string text, string name) =>
        Found(text, PiiKind.Person).ShouldBe([name]);

    [Theory]
    [InlineData("Send it to 12 Harbour Street, Apt. 4, Bristol please", "12 Harbour Street, Apt. 4, Bristol")]
    [InlineData("I live at Lindenallee 27, 50968 Köln", "Lindenallee 27, 50968 Köln")]
    [InlineData("my zip code is 02139", "02139")]
    [InlineData("ship to PSC 1204, Box 77, APO AE 09012", "PSC 1204, Box 77, APO AE 09012")]
    public void Addresses_are_found_in_one_piece(string text, string address) =>
        Found(text, PiiKind.Address).ShouldBe([address]);

    [Theory]
    [InlineData("I was born on 4/21/1985", PiiKind.BirthDate, "4/21/1985")]
    [InlineData("It came on Tuesday", PiiKind.Date, "Tuesday")]
    [InlineData("she is a 71 year old customer", PiiKind.Age, "71")]
    [InlineData("We moved from Norway last year", PiiKind.Place, "Norway")]
    [InlineData("The clerk of Brandt Logistics GmbH said no", PiiKind.Organisation, "Brandt Logistics GmbH")]
    public void Dates_ages_places_and_organisations_are_told_apart(string text, PiiKind kind, string value) =>
        Found(text, kind).ShouldBe([value]);

    [Theory]
    [InlineData("How do I reset my password?")]
    [InlineData("Can I return the mechanical keyboard within 30 days?")]
    [InlineData("I'll pay with Visa or PayPal on my iPhone 12, is that OK?")]
    [InlineData("WHY IS MY ORDER STILL NOT HERE")]
    [InlineData("i recieved teh wrong lapttop and want a refunnd")]
    [InlineData("Will my order arrive today? May I change it? Can the price drop?")]
    public void Questions_without_personal_data_stay_as_they_are(string text) =>
        PersonalDataRecogniser.Find(text).ShouldBeEmpty();

    [Fact]
    public void A_name_found_once_is_found_again_where_nothing_around_it_tells() =>
        Found("Hello, I am Oyelaran. Oyelaran ordered it, oyelaran pays it.", PiiKind.Person).Count
            .ShouldBeGreaterThanOrEqualTo(2);

    [Fact]
    public void A_call_of_an_hour_is_read_to_its_end_whatever_case_its_speakers_have()
    {
        var small = string.Concat(Enumerable.Repeat(
            "Agent: how can i help you today?\nCustomer: it is not here yet.\n", 2_000));

        Found($"{small}Customer: my name is tomasz wierzbicki\n{small}", PiiKind.Person).ShouldBe(["tomasz wierzbicki"]);
    }

    private static List<string> Found(string text, PiiKind kind) =>
        [.. PersonalDataRecogniser.Find(text).Where(piece => piece.Kind == kind).Select(piece => piece.In(text))];
}
