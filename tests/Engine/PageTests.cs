using System.Net;
using Temporalio.Client;

namespace Steward.Engine.Tests;

/// <summary>The read-only page, as a browser gets it.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private readonly HttpClient browser = new();
    private EmbeddedEngine engine = null!;
    private ITemporalClient client = null!;

    public async ValueTask InitializeAsync()
    {
        engine = await EmbeddedEngine.StartAsync(new() { PagePort = 0 });
        client = await engine.ConnectAsync();
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await engine.DisposeAsync();
    }

    private Task<WorkflowHandle> StartAsync(string id, string input = "Ada") => client.StartWorkflowAsync(
        "Greeting", [input], new(id, "nobody-polls-here") { StaticSummary = "a friendly word" });

    private async Task<string> ReadAsync(string path) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(engine.PageAddress!, path)));

    [Fact]
    public async Task The_list_shows_workflows_and_takes_the_same_filters_as_the_API()
    {
        await StartAsync("g-1");
        await StartAsync("g-2");
        await client.GetWorkflowHandle("g-2").TerminateAsync();

        (await ReadAsync("/")).ShouldContain("2 found");
        var running = await ReadAsync("/?filter=ExecutionStatus%3D'Running'");
        running.ShouldContain(">g-1</a>");
        running.ShouldNotContain(">g-2</a>");
    }

    [Fact]
    public async Task A_wrong_filter_is_explained()
    {
        (await ReadAsync("/?filter=Colour%3D'red'")).ShouldContain("'Colour' is not a valid search attribute");
    }

    [Fact]
    public async Task A_workflow_is_told_in_words()
    {
        var handle = await StartAsync("g-1");
        await handle.SignalAsync("Hurry", ["now"]);
        await handle.TerminateAsync("no time");

        var page = await ReadAsync("/workflow?id=g-1");

        page.ShouldContain("Terminated");
        page.ShouldContain("a friendly word");
        page.ShouldContain("Started as Greeting");
        page.ShouldContain("\"Ada\"");
        page.ShouldContain("Signal Hurry");
        page.ShouldContain("no time");
    }

    [Fact]
    public async Task What_workflows_carry_cannot_change_the_page()
    {
        await StartAsync("<b>bold</b>", "<script>alert(1)</script>");

        var list = await browser.GetStringAsync(engine.PageAddress);
        list.ShouldNotContain("<b>bold");
        var page = await browser.GetStringAsync(new Uri(engine.PageAddress!, "/workflow?id=%3Cb%3Ebold%3C/b%3E"));
        page.ShouldNotContain("<script>");
        page.ShouldContain("&lt;b&gt;bold&lt;/b&gt;");
    }

    [Fact]
    public async Task Words_are_shown_as_they_were_written_and_not_as_their_JSON_codes()
    {
        await StartAsync("g-1", "the customer's <b>order</b> für Ada");

        (await ReadAsync("/workflow?id=g-1")).ShouldContain("\"the customer's <b>order</b> für Ada\"");
    }

    [Fact]
    public async Task An_unknown_workflow_is_not_found()
    {
        using var answer = await browser.GetAsync(new Uri(engine.PageAddress!, "/workflow?id=nobody"));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("workflow not found for ID: nobody");
    }

    [Fact]
    public async Task A_foreign_name_that_points_here_gets_no_answer()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, engine.PageAddress);
        request.Headers.Host = "evil.example";

        using var answer = await browser.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Fact]
    public async Task Without_a_port_there_is_no_page()
    {
        await using var silent = await EmbeddedEngine.StartAsync();

        silent.PageAddress.ShouldBeNull();
    }
}
