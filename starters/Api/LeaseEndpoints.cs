using Microsoft.AspNetCore.Mvc;
using Steward.Client;
using Steward.Starters.Conversations;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Api;

/// <summary>The right to speak.</summary>
internal static class LeaseEndpoints
{
    public static void MapLease(this IEndpointRouteBuilder api)
    {
        var lease = api.MapGroup("/tickets/{ticket}/lease").WithTags("Lease");
        lease.MapPost("/", ClaimAsync)
            .WithSummary("Takes the right to speak: the assistant falls silent at once")
            .Produces<LeaseAnswer>()
            .ProducesDeskProblems();
        lease.MapDelete("/", ReleaseAsync)
            .WithSummary("Hands back to the assistant, with a note that it obeys")
            .Produces<LeaseAnswer>()
            .ProducesDeskProblems();
    }

    private static async Task<IResult> ClaimAsync(TicketId ticket, AgentId agent, OnceKey key, ConversationDesk desk) =>
        TypedResults.Ok(await desk.ClaimAsync(ticket.Value, new ClaimRequest(agent.Value), key.Value));

    /// <summary>
    /// The epoch says what is handed back, so a repeat without a key of its own is the same release: its answer may have
    /// been lost.
    /// </summary>
    private static async Task<IResult> ReleaseAsync(
        TicketId ticket,
        [FromBody] LeaseRelease release,
        AgentId agent,
        HttpContext http,
        DeskActions desk,
        CancellationToken cancellation)
    {
        var key = OnceKey.Given(http) ?? $"release-{agent.Value}-{release.Epoch}";
        return TypedResults.Ok(await desk.ReleaseAsync(ticket.Value, release, agent.Value, key, cancellation));
    }
}
