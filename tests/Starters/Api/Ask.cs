using System.Net;
using System.Text;
using System.Text.Json;
using Steward.Client;
using Steward.Starters.Replay;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Tests.Api;

/// <summary>What tests ask of a Steward, and what a person would check in its answers.</summary>
internal static class Ask
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static SubmitMessage Message(string text = "How long does standard shipping take?") =>
        new() { From = "visitor-1", Text = text };

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    /// <summary>Waits until the ticket has dealt with the message.</summary>
    public static async Task<TicketView> SettledAsync(this StewardClient steward, MessageAccepted accepted)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var settled = await Settling.AwaitAsync(
            steward, accepted.TicketId, accepted.Sequence, Patience, TimeProvider.System, cancellation);
        settled.ShouldBeTrue("the ticket never dealt with the message");
        return await steward.GetAsync(accepted.TicketId, cancellation);
    }

    public static async Task<TicketView> OpenAsync(
        this StewardClient steward, string ticketId, string text = "How long does standard shipping take?") =>
        await steward.SettledAsync(await steward.SubmitAsync(ticketId, Message(text)));

    public static async Task<TicketView> UntilAsync(
        this StewardClient steward, string ticketId, Func<ConversationSnapshot, bool> holds)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (true)
        {
            var view = await steward.GetAsync(ticketId, TestContext.Current.CancellationToken);
            if (holds(view.Conversation))
            {
                return view;
            }

            (DateTime.UtcNow < deadline).ShouldBeTrue($"ticket {ticketId} stays at {view.Conversation}");
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
    }

    public static async Task<StewardProblemException> RefusedAsync(Func<Task> call, HttpStatusCode status, string slug)
    {
        var problem = await Should.ThrowAsync<StewardProblemException>(call);
        problem.Status.ShouldBe((int)status, problem.Message);
        problem.Type.ShouldBe("/problems/" + slug);
        problem.Title.ShouldNotBeNullOrWhiteSpace();
        problem.Detail.ShouldNotBeNullOrWhiteSpace();
        return problem;
    }

    /// <summary>The problem document of an answer, checked for what every one must have.</summary>
    public static async Task<string> ProblemAsync(this HttpResponseMessage answer, HttpStatusCode status, string slug)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status, body);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(body).RootElement;
        problem.GetProperty("type").GetString().ShouldBe("/problems/" + slug);
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        return problem.GetProperty("detail").GetString()!;
    }
}
