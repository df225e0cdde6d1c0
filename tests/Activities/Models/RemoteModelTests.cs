using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;
using Temporalio.Exceptions;

namespace Steward.Activities.Tests.Models;

/// <summary>Remote models over the wire: what they may do, and what becomes of each way in which they fail.</summary>
public sealed class RemoteModelTests
{
    private const string Question = "How long does standard shipping take?";

    [Theory]
    [InlineData("openai", "/v1/chat/completions", "Authorization")]
    [InlineData("azure", "/openai/deployments/gpt/chat/completions", "api-key")]
    public async Task A_grounded_answer_is_cited_and_accounted(string tier, string path, string keyHeader)
    {
        await using var server = await OpenAiServer.StartAsync(
            OpenAiReply.Answer("answer", ("Standard shipping takes 3 to 5 business days.", [await PassageAsync()])));
        using var desk = await OpenAsync(server, tier);

        var said = await desk.HearsAsync(Question);

        said.Kind.ShouldBe(DraftKind.Answer);
        said.Words.ShouldBe("Standard shipping takes 3 to 5 business days. [1]");
        said.Draft.Citations.Count.ShouldBe(1);
        said.Draft.Author.ShouldBe("gpt");
        said.Draft.Tokens.ShouldBe(1_100);
        said.Draft.Cost.ShouldBe(0.003m);
        server.Requests.Single().Path.ShouldStartWith(path);
        server.Requests.Single().Headers.Keys.ShouldContain(keyHeader);
    }

    [Fact]
    public async Task Sentences_without_support_are_cut()
    {
        await using var server = await OpenAiServer.StartAsync(OpenAiReply.Answer(
            "answer",
            ("Standard shipping takes 3 to 5 business days.", [await PassageAsync()]),
            ("Standard shipping takes 1 day for you.", [await PassageAsync()]),
            ("We give every customer a free elephant.", ["made-up#1"])));
        using var desk = await OpenAsync(server);

        (await desk.HearsAsync(Question)).Words.ShouldBe("Standard shipping takes 3 to 5 business days. [1]");
    }

    [Fact]
    public async Task An_answer_without_any_support_goes_to_a_person()
    {
        await using var server = await OpenAiServer.StartAsync(
            OpenAiReply.Answer("answer", ("Elephants ship free of charge worldwide.", [])));
        using var desk = await OpenAsync(server);

        var said = await desk.HearsAsync(Question);

        said.Kind.ShouldBe(DraftKind.HandOver);
        said.Draft.Reason.ShouldBe("no_answer");
    }

    [Fact]
    public async Task A_model_that_answers_no_json_is_asked_once_to_repair_it()
    {
        await using var server = await OpenAiServer.StartAsync(
            OpenAiReply.Text("Sure! Here you go."),
            OpenAiReply.Answer("answer", ("Standard shipping takes 3 to 5 business days.", [await PassageAsync()])));
        using var desk = await OpenAsync(server);

        (await desk.HearsAsync(Question)).Kind.ShouldBe(DraftKind.Answer);
        server.Requests.Count.ShouldBe(2);
        server.Requests[1].Body.ShouldContain("Not usable");
    }

    [Theory]
    [InlineData("drop_database", "{}")]
    [InlineData("get_order_details", "{\"order\":1}")]
    [InlineData("cancel_pending_order", "{\"order_id\":\"#W7315520\"}")]
    public async Task Wrong_functions_and_arguments_twice_end_the_turn(string function, string arguments)
    {
        await using var server = await OpenAiServer.StartAsync(OpenAiReply.Calls((function, arguments)));
        using var desk = await OpenAsync(server);

        var failure = await Should.ThrowAsync<ApplicationFailureException>(
            () => desk.HearsAsync($"{Question} maya.lindqvist@example.com"));

        failure.ErrorType.ShouldBe(ErrorTypes.MalformedAnswer);
        failure.NonRetryable.ShouldBeTrue();
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_malicious_model_sees_and_changes_nothing_of_other_customers()
    {
        await using var server = await OpenAiServer.StartAsync(
            OpenAiReply.Calls(("get_order_details", """{"order_id":"#W6620914"}"""), ("get_customer_details", "{}")),
            OpenAiReply.Calls(
                ("cancel_pending_order", """{"order_id":"#W9127703","reason":"no longer needed"}"""),
                (
                    "return_delivered_order_items",
                    """{"order_id":"#W6620914","item_ids":["6839737809"],"payment_method_id":"credit_card_9874117"}"""),
                (
                    "modify_pending_order_payment",
                    """{"order_id":"#W7315520","payment_method_id":"credit_card_9874117"}""")),
            OpenAiReply.Calls((
                "modify_user_address",
                """
                {
                  "user_id": "tomas_reyes_9127", "address1": "1 Evil St", "address2": "",
                  "city": "X", "state": "NY", "country": "USA", "zip": "10001"
                }
                """)));
        using var desk = await OpenAsync(server);

        var failure = await Should.ThrowAsync<ApplicationFailureException>(
            () => desk.HearsAsync("What about my order? maya.lindqvist@example.com"));

        failure.ErrorType.ShouldBe(ErrorTypes.MalformedAnswer);
        var told = string.Join('\n', server.Requests.Select(request => request.Body));
        told.ShouldContain("not found on this customer");
        told.ShouldNotContain("Office Chair");
        told.ShouldNotContain("tomas.reyes");
        told.ShouldNotContain("maya.lindqvist@example.com");
    }

    [Fact]
    public async Task An_effect_becomes_a_question_and_only_the_customers_yes_a_proposal()
    {
        await using var server = await OpenAiServer.StartAsync(
            OpenAiReply.Calls(("cancel_pending_order", """{"order_id":"#W7315520","reason":"ordered by mistake"}""")));
        using var desk = await OpenAsync(server);

        var asked = await desk.HearsAsync("Get rid of #W7315520, wrong click. maya.lindqvist@example.com");
        asked.Kind.ShouldBe(DraftKind.Question);
        asked.Words!.ShouldContain("Cancel order #W7315520, refund 59.19 USD");
        asked.Words!.ShouldContain("answer \"yes\"");

        var acts = await desk.HearsAsync("yes");
        acts.Kind.ShouldBe(DraftKind.Actions);
        acts.Draft.Proposals.Single().Action.ShouldBe("cancel_pending_order");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_authenticated_means_no_personal_function_at_all()
    {
        await using var server = await OpenAiServer.StartAsync(
            OpenAiReply.Answer("question", ("Could you send me your e-mail address?", [])));
        using var desk = await OpenAsync(server);

        (await desk.HearsAsync("cancel #W7315520")).Kind.ShouldBe(DraftKind.Question);

        server.Requests.Single().Body.ShouldNotContain("cancel_pending_order");
        server.Requests.Single().Body.ShouldNotContain("get_order_details");
    }

    [Theory]
    [InlineData("429", ErrorTypes.Unavailable, false)]
    [InlineData("500", ErrorTypes.Unavailable, false)]
    [InlineData("503", ErrorTypes.Unavailable, false)]
    [InlineData("cut", ErrorTypes.Unavailable, false)]
    [InlineData("never", ErrorTypes.Unavailable, false)]
    [InlineData("401", ErrorTypes.Unauthorized, true)]
    [InlineData("403", ErrorTypes.Unauthorized, true)]
    [InlineData("404", ErrorTypes.InvalidRequest, true)]
    [InlineData("junk", ErrorTypes.MalformedAnswer, true)]
    [InlineData("empty", ErrorTypes.MalformedAnswer, true)]
    public async Task Each_failure_has_its_type_and_says_whether_a_retry_helps(string how, string type, bool final)
    {
        await using var server = await OpenAiServer.StartAsync(how switch
        {
            "cut" => OpenAiReply.CutMidBody(),
            "never" => OpenAiReply.Never(),
            "junk" => OpenAiReply.Raw("<html>not json"),
            "empty" => OpenAiReply.Raw("{}"),
            _ => OpenAiReply.Status(int.Parse(how)),
        });
        using var desk = await OpenAsync(server, "openai", ("Models:TimeoutSeconds", "1"));

        var failure = await Should.ThrowAsync<ApplicationFailureException>(() => desk.HearsAsync(Question));

        failure.ErrorType.ShouldBe(type);
        failure.NonRetryable.ShouldBe(final);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_429_carries_its_delay_to_the_workflow()
    {
        await using var server = await OpenAiServer.StartAsync(OpenAiReply.Status(429, retryAfter: "7"));
        using var desk = await OpenAsync(server, "azure");

        var failure = await Should.ThrowAsync<ApplicationFailureException>(() => desk.HearsAsync(Question));

        failure.NextRetryDelay.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_tier_that_is_not_configured_names_the_remedy()
    {
        using var desk = await Desk.OpenAsync(model: "azure");

        var failure = await Should.ThrowAsync<StewardException>(() => desk.HearsAsync(Question));

        failure.Message.ShouldContain("Models:Azure");
    }

    private static Task<Desk> OpenAsync(
        OpenAiServer server, string tier = "openai", params (string Key, string Value)[] more) =>
        Desk.OpenAsync(
            shop: null,
            model: tier,
            [
                ("Models:OpenAI:Endpoint", server.Address + "/v1"),
                ("Models:OpenAI:Model", "gpt"),
                ("Models:OpenAI:ApiKey", "key"),
                ("Models:OpenAI:InputPricePerMillion", "2"), ("Models:OpenAI:OutputPricePerMillion", "10"),
                ("Models:Azure:Endpoint", server.Address),
                ("Models:Azure:Deployment", "gpt"),
                ("Models:Azure:ApiKey", "key"),
                ("Models:Azure:InputPricePerMillion", "2"), ("Models:Azure:OutputPricePerMillion", "10"),
                .. more,
            ]);

    private static async Task<string> PassageAsync()
    {
        var found = await (await Samples.IndexAsync()).SearchAsync(new(Question, 5) { Language = "en" });
        return found.First(
            passage => passage.Text.Contains("3 to 5 business days", StringComparison.Ordinal)).PassageId;
    }
}
