using System.Text.Json;
using Steward.Activities.Policies;
using Steward.Tests.Activities.Knowledge;
using Steward.Workflows.Contracts;

namespace Steward.Tests.Activities.Policies;

public sealed class SamplePolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 7, 12, 0, 0, TimeSpan.Zero);

    private readonly Policy policy =
        PolicyReader.Read("policy.yaml", File.ReadAllText(SampleShop.File("policy.yaml")), Now);

    [Fact]
    public void The_sample_policy_has_no_faults_and_says_its_version_and_content() =>
        policy.Version.ShouldMatch("^7\\+[0-9a-f]{12}$");

    [Fact]
    public void It_survives_the_journey_into_a_workflow_and_stays_small()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        var json = JsonSerializer.Serialize(policy.Pinned, options);
        var back = JsonSerializer.Deserialize<PinnedPolicy>(json, options)!;

        JsonSerializer.Serialize(back, options).ShouldBe(json);
        json.Length.ShouldBeLessThan(12_000);
    }

    [Theory]
    [InlineData("2026-04-07T12:00:00Z", -240)]
    [InlineData("2026-01-07T12:00:00Z", -300)]
    [InlineData("2027-11-07T05:59:00Z", -240)]
    [InlineData("2027-11-07T06:00:00Z", -300)]
    public void The_calendar_knows_daylight_saving_to_the_minute(string at, int minutes) =>
        policy.Pinned.Calendar.Offsets
            .Last(offset => offset.From <= DateTimeOffset.Parse(at))
            .Minutes.ShouldBe(minutes);

    [Fact]
    public void A_reply_that_promises_a_delivery_is_caught_whatever_its_case_and_spacing()
    {
        var claim = policy.ForbiddenClaims.Single(claim => claim.Name == "guaranteed-delivery");

        claim.FoundIn("Don't worry: We  GUARANTEE it will\narrive tomorrow.").ShouldBe("we guarantee it will arrive");
        claim.FoundIn("It usually arrives in 3 to 5 business days.").ShouldBeNull();
    }

    [Fact]
    public void The_assistant_says_what_it_is_once_and_a_European_learns_of_the_right_to_withdraw()
    {
        Names(Channel.Email, "DE", first: true).ShouldBe(["assistant-by-mail", "eu-withdrawal"]);
        Names(Channel.Chat, null, first: true).ShouldBe(["assistant"]);
        Names(Channel.Chat, "DE", first: false).ShouldBeEmpty();
    }

    private string[] Names(Channel channel, string? market, bool first) =>
        [.. policy.Disclosures.Where(item => item.Applies(channel, market, first)).Select(item => item.Name)];
}
