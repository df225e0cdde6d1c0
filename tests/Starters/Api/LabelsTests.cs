using System.Net;
using System.Text.Json;
using Steward.Client;
using Steward.Starters.Cli;
using Steward.Starters.Tests.Cli;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Tests.Api;

/// <summary>Each test asks in words of its own, so that its entry is its own.</summary>
public sealed class LabelsTests(RunningSteward running)
{
    private readonly StewardClient ana = running.Client("ana");
    private readonly string ticket = RunningSteward.Ticket();

    [Fact]
    public async Task A_message_that_was_read_without_certainty_is_listed_labelled_and_dismissed_through_the_API()
    {
        var entry = await QueuedAsync("Grandfather whistles sonatas beside the teapot museum");

        var labelled = await ana.SetLabelAsync(entry.LabelId, new LabelGiven("store_info"));
        (labelled.State, labelled.Intent, labelled.DecidedBy).ShouldBe((LabelState.Labelled, "store_info", "ana"));
        (await ana.DismissLabelAsync(entry.LabelId)).State.ShouldBe(LabelState.Dismissed);
        (await ana.LabelAsync(entry.LabelId)).Intent.ShouldBeNull();
        (await ana.LabelsAsync()).Items.ShouldNotContain(one => one.LabelId == entry.LabelId);
    }

    [Fact]
    public async Task Pages_follow_each_other_by_their_cursors()
    {
        await QueuedAsync("Seven violet umbrellas argue with a lighthouse");
        await QueuedAsync("Purple trombones teach the moon to dance on a ceiling", RunningSteward.Ticket());

        var first = await ana.LabelsAsync(new LabelQuery(Limit: 1));
        var second = await ana.LabelsAsync(new LabelQuery(Limit: 1, Cursor: first.NextCursor));

        first.NextCursor.ShouldNotBeNull();
        second.Items.ShouldHaveSingleItem().LabelId.ShouldNotBe(first.Items.ShouldHaveSingleItem().LabelId);
    }

    [Fact]
    public async Task A_repeated_request_has_the_first_answer_and_another_body_under_its_key_is_refused()
    {
        var entry = await QueuedAsync("perhaps the giraffes would like to paint an escalator");
        var key = Guid.NewGuid().ToString();

        var first = await ana.SetLabelAsync(entry.LabelId, new LabelGiven("shipping"), key);
        await ana.DismissLabelAsync(entry.LabelId);
        var again = await ana.SetLabelAsync(entry.LabelId, new LabelGiven("shipping"), key);

        again.State.ShouldBe(first.State);
        await Ask.RefusedAsync(
            () => ana.SetLabelAsync(entry.LabelId, new LabelGiven("warranty"), key),
            HttpStatusCode.UnprocessableEntity,
            "key-reused");
    }

    [Fact]
    public async Task Wrong_requests_are_refused_with_what_is_right()
    {
        var entry = await QueuedAsync("Velvet turnips orchestrate a submarine picnic");
        using var http = running.Http();

        using var state = await http.GetAsync("/v1/labels?state=Done");
        (await state.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request")).ShouldContain("Dismissed");
        using var limit = await http.GetAsync("/v1/labels?limit=0");
        await limit.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        using var cursor = await http.GetAsync("/v1/labels?cursor=x");
        await cursor.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        using var nobody = await http.PostAsync(
            $"/v1/labels/{entry.LabelId}/label", Ask.Json("""{"intent":"shipping"}"""));
        await nobody.ProblemAsync(HttpStatusCode.BadRequest, "no-agent");
        await Ask.RefusedAsync(
            () => ana.SetLabelAsync(entry.LabelId, new LabelGiven("shiping")),
            HttpStatusCode.BadRequest,
            "invalid-request");
        await Ask.RefusedAsync(
            () => ana.SetLabelAsync("l404", new LabelGiven("shipping")), HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_tickets_messages_are_taken_out_of_the_queue()
    {
        var entry = await QueuedAsync("Copper walruses translate the carousel manual");

        (await ana.EraseLabelsAsync(ticket)).ShouldBe(new LabelsErased(ticket, 1));

        await Ask.RefusedAsync(() => ana.LabelAsync(entry.LabelId), HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task The_command_line_lists_shows_sets_and_dismisses()
    {
        var entry = await QueuedAsync("Silver accordions babysit an astronomical cactus");

        var list = await TypedAsync("list", "--limit", "200", "--json");
        list.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("labelId").GetString())
            .ShouldContain(entry.LabelId);
        (await TypedAsync("set", entry.LabelId, "returns_policy", "--as", "ben", "--json"))
            .GetProperty("intent").GetString().ShouldBe("returns_policy");
        (await TypedAsync("show", entry.LabelId, "--json")).GetProperty("decidedBy").GetString().ShouldBe("ben");
        (await TypedAsync("dismiss", entry.LabelId, "--as", "ben", "--json"))
            .GetProperty("state").GetString().ShouldBe("Dismissed");
        (await TypedAsync("erase", ticket, "--json")).GetProperty("messages").GetInt32().ShouldBe(1);

        var (code, _, error) = await Typed.RunAsync("labels", "show", entry.LabelId, "--url", $"{running.Url}");
        code.ShouldBe(ExitCodes.NotFound);
        error.ReplaceLineEndings(" ").ShouldContain("steward labels list");
    }

    private Task<LabelEntry> QueuedAsync(string words) => QueuedAsync(words, ticket);

    private async Task<LabelEntry> QueuedAsync(string words, string of)
    {
        await ana.OpenAsync(of, words);
        var page = await ana.LabelsAsync(new LabelQuery(Limit: 200));
        return page.Items.Single(entry => entry.Text.EndsWith(words[^20..], StringComparison.Ordinal));
    }

    private async Task<JsonElement> TypedAsync(params string[] line)
    {
        var (code, output, error) = await Typed.RunAsync(["labels", .. line, "--url", $"{running.Url}"]);
        code.ShouldBe(ExitCodes.Ok, error);
        return JsonElement.Parse(output);
    }
}
