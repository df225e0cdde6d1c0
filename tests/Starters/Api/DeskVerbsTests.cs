using System.Text.Json;
using System.Text.Json.Nodes;
using Steward.Starters.Cli;
using Steward.Starters.Tests.Cli;

namespace Steward.Starters.Tests.Api;

public sealed class DeskVerbsTests(RunningSteward running)
{
    private readonly string ticket = RunningSteward.Ticket();

    [Fact]
    public async Task A_day_on_the_desk_by_hand()
    {
        var opened = await TypeAsync(
            "open", "--ticket", ticket, "--from", "ana@example.com", "I want to talk to a real person.");
        opened.Code.ShouldBe(ExitCodes.Ok);
        using var steward = running.Client();
        await steward.UntilAsync(ticket, c => c.WaitingOn == Workflows.Contracts.WaitingOn.Agent);
        (await TypeAsync("show", ticket, "--briefing")).Output.ShouldContain(ticket);
        (await TypeAsync("reply", ticket, "too early")).Code.ShouldBe(ExitCodes.Refused);
        (await TypeAsync("claim", ticket)).Output.ShouldContain("You speak on ticket");
        (await TypeAsync("reply", ticket, "Hello, this is Eva.", "--status", "Solved")).Code.ShouldBe(ExitCodes.Ok);
        (await TypeAsync("note", ticket, "She was glad.")).Code.ShouldBe(ExitCodes.Ok);
        var shown = await TypeAsync("show", ticket);
        shown.Output.ShouldContain("Hello, this is Eva.");
        shown.Output.ShouldContain("She was glad.");
        (await TypeAsync("release", ticket, "--note", "All done.")).Code.ShouldBe(ExitCodes.Ok);
    }

    [Fact]
    public async Task Json_is_one_object_on_standard_output_and_nothing_else()
    {
        var (code, output, error) = await TypeAsync("open", "--ticket", ticket, "--from", "x", "hello", "--json");
        code.ShouldBe(ExitCodes.Ok);
        error.ShouldBeEmpty();
        output.Trim().Split('\n').ShouldHaveSingleItem();
        JsonDocument.Parse(output).RootElement.GetProperty("ticketId").GetString().ShouldBe(ticket);
    }

    [Fact]
    public async Task Redirected_output_has_no_colour()
    {
        await TypeAsync("open", "--ticket", ticket, "--from", "x", "hello \u001b[31mred");
        (await TypeAsync("show", ticket)).Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task An_unknown_ticket_ends_with_3()
    {
        var (code, output, error) = await TypeAsync("show", ticket, "--json");
        code.ShouldBe(ExitCodes.NotFound);
        output.ShouldBeEmpty();
        error.ShouldContain(ticket);
    }

    [Fact]
    public async Task A_recording_is_played_and_summed_up()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file,
        [
            $$"""{"ticket":"{{ticket}}a","from":"x","text":"How long does standard shipping take?","deliveryId":"1"}""",
            $$"""{"ticket":"{{ticket}}b","from":"y","text":"Let me talk to a real person, please.","deliveryId":"2"}""",
        ]);
        var (code, output, _) = await TypeAsync("replay", file, "--json");
        File.Delete(file);
        code.ShouldBe(ExitCodes.Ok, output);
        var summary = JsonDocument.Parse(output).RootElement;
        summary.GetProperty("tickets").GetInt32().ShouldBe(2);
        summary.GetProperty("endings")[1].GetProperty("ending").GetString().ShouldBe("HandedOver", output);
    }

    [Fact]
    public async Task The_doctor_sees_a_Steward_that_runs()
    {
        var (code, output, _) = await TypeAsync("doctor", "--json");
        code.ShouldBe(ExitCodes.Ok, output);
        var api = JsonNode.Parse(output)!["findings"]!.AsArray().Single(found => (string?)found!["what"] == "API")!;
        ((string?)api["detail"]).ShouldBe("ready");
        ((string?)api["address"]).ShouldBe(running.Url.ToString());
    }

    [Fact]
    public async Task The_doctor_names_the_remedy_for_what_does_not_answer()
    {
        var (code, output, _) = await TypeAsync("doctor", "--temporal", "127.0.0.1:1", "--json");
        code.ShouldBe(ExitCodes.Unreachable);
        output.ShouldContain("temporal server start-dev");
    }

    private Task<(int Code, string Output, string Error)> TypeAsync(string verb, params string[] rest)
    {
        string[] agent = verb == "doctor" ? [] : ["--agent", "eva"];
        return Typed.RunAsync([verb, .. rest, "--url", running.Url.ToString(), .. agent]);
    }
}
