using Steward.Conversation.Tests.EndToEnd;
using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;
using Temporalio.Client;
using Case = Steward.Conversation.Tests.EndToEnd.Case;

namespace Steward.Conversation.Tests.Operations;

/// <summary>Every filter of the manual finds what it is said to find, and nothing else.</summary>
[Collection(SharedHouse.Name)]
public sealed class FilterTests
{
    private const string Return =
        "I would like to return the office chair from order #W6620914. Please refund it to the credit card I paid with. "
        + "My e-mail address is tomas.reyes@example.com.";

    private const string Legal = "My lawyer will sue you, I am taking legal action against your company.";

    private const string Question = "How long does standard shipping take, and what does it cost?";

    [Fact]
    public async Task The_ten_filters_of_the_manual_answer_their_questions()
    {
        await using var house = await House.OpenAsync();
        var tickets = await PlayAsync(house);
        var soon = DateTimeOffset.UtcNow.AddDays(30);
        var expected = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["What waits for an approval longer than an hour?"] = ["approval"],
            ["What waits for an approval?"] = ["approval"],
            ["What waits for an agent?"] = ["legal", "voice"],
            ["What is due or overdue by a moment?"] = ["approval", "legal", "voice"],
            ["What does a group have?"] = ["legal"],
            ["What does an agent have?"] = ["claimed"],
            ["What is open and urgent?"] = ["legal"],
            ["What came by a channel?"] = ["voice"],
            ["What is about an intent?"] = ["approval"],
            ["What belongs to a ticket, follow-ups included?"] = ["answered"],
        };

        Filters.Documented.Keys.ShouldBe(expected.Keys, ignoreOrder: true);
        foreach (var (question, names) in expected)
        {
            var filter = Filters.At(Filters.Documented[question], soon)
                .Replace("ticket/T-1'", $"ticket/{tickets["answered"].Id}'", StringComparison.Ordinal);
            await Eventually.AssertAsync(async () =>
                (await FoundAsync(house, tickets, filter)).ShouldBe(names, ignoreOrder: true, question));
        }
    }

    [Fact]
    public async Task An_approval_shows_in_the_filter_for_an_hour_once_it_has_waited_for_an_hour_and_not_before()
    {
        await using var house = await House.OpenAsync();
        var (ticket, _) = await house.NewCase().ToApprovalAsync(Return);
        var tickets = new Dictionary<string, Case>(StringComparer.Ordinal) { ["approval"] = ticket };
        var filter = Filters.Documented["What waits for an approval longer than an hour?"];
        await Eventually.GetAsync(
            () => FoundAsync(house, tickets, "PendingApprovals > 0"), found => found.Count == 1);
        var now = DateTimeOffset.UtcNow;

        (await FoundAsync(house, tickets, Filters.At(filter, now.AddHours(-1)))).ShouldBeEmpty();
        (await FoundAsync(house, tickets, Filters.At(filter, now.AddMinutes(61).AddHours(-1)))).ShouldBe(["approval"]);
    }

    private static async Task<Dictionary<string, Case>> PlayAsync(House house)
    {
        var tickets = new Dictionary<string, Case>(StringComparer.Ordinal)
        {
            ["answered"] = house.NewCase(),
            ["legal"] = house.NewCase(),
            ["claimed"] = house.NewCase(),
            ["voice"] = house.NewCase(),
        };
        await tickets["answered"].WriteAsync(Question);
        await tickets["legal"].WriteAsync(Legal);
        await tickets["claimed"].WriteAsync(Question);
        await tickets["voice"].CallAsync("no-such-recording.wav");
        tickets["approval"] = (await house.NewCase().ToApprovalAsync(Return)).Ticket;
        await tickets["answered"].UntilAnsweredAsync();
        await tickets["claimed"].UntilAnsweredAsync();
        await tickets["claimed"].ClaimAsync("ana");
        await tickets["legal"].UntilWithAsync(WaitingOn.Agent);
        await tickets["voice"].UntilWithAsync(WaitingOn.Agent);
        return tickets;
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(
        House house, IReadOnlyDictionary<string, Case> tickets, string filter)
    {
        var names = tickets.ToDictionary(t => t.Value.Handle.Id, t => t.Key, StringComparer.Ordinal);
        var found = new List<string>();
        await foreach (var run in house.Client.ListWorkflowsAsync(filter))
        {
            found.Add(names[run.Id]);
        }

        return found;
    }
}
