using Steward.Client;
using Steward.Starters.Conversations;

namespace Steward.Starters.Api;

/// <summary>What agents say, to the customer and among themselves.</summary>
internal static class RepliesEndpoints
{
    public static void MapReplies(this IEndpointRouteBuilder api)
    {
        var words = api.MapGroup("/tickets/{ticket}").WithTags("Replies");
        words.MapPost("/replies", ReplyAsync)
            .WithSummary("Speaks to the customer")
            .WithDescription(
                "Needs the lease, under the epoch that the claim answered; otherwise nothing is said (409).")
            .Produces<ReplyAccepted>(StatusCodes.Status202Accepted)
            .ProducesDeskProblems();
        words.MapPost("/notes", NoteAsync)
            .WithSummary("Writes an internal note; customers never see it, the assistant does")
            .Produces<NoteAdded>(StatusCodes.Status201Created)
            .ProducesDeskProblems();
    }

    private static async Task<IResult> ReplyAsync(
        TicketId ticket, AgentReply reply, AgentId agent, OnceKey key, DeskActions desk, CancellationToken cancellation)
    {
        new Faults().Words("text", reply.Text).ThrowIfAny();
        var accepted = await desk.ReplyAsync(ticket.Value, reply, agent.Value, key.Value, cancellation);
        return TypedResults.Accepted($"/v1/tickets/{ticket}", accepted);
    }

    private static async Task<IResult> NoteAsync(
        TicketId ticket,
        InternalNote note,
        AgentId agent,
        OnceKey key,
        DeskActions desk,
        CancellationToken cancellation)
    {
        new Faults().Words("text", note.Text).ThrowIfAny();
        var added = await desk.AddNoteAsync(ticket.Value, note.Text, agent.Value, key.Value, cancellation);
        return TypedResults.Created($"/v1/tickets/{ticket}", added);
    }
}
