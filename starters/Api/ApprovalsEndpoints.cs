using Steward.Client;
using Steward.Starters.Conversations;

namespace Steward.Starters.Api;

/// <summary>Actions that wait for a person's decision, and those that an agent asks for.</summary>
internal static class ApprovalsEndpoints
{
    public static void MapApprovals(this IEndpointRouteBuilder api)
    {
        var approvals = api.MapGroup(string.Empty).WithTags("Approvals");
        approvals.MapGet("/approvals", ListAsync)
            .WithSummary("Lists the approvals that wait, the most urgent of a page first")
            .Produces<ApprovalPage>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        approvals.MapPost("/tickets/{ticket}/approvals/{approval}/decision", DecideAsync)
            .WithSummary("Approves, edits or rejects")
            .WithDescription(
                "A decision counts once, and only for the action whose digest it repeats. 409 says why an approval " +
                "is not live any more.")
            .Produces<DecisionTaken>()
            .ProducesDeskProblems();
        approvals.MapPost("/tickets/{ticket}/actions", ProposeAsync)
            .WithSummary("Asks for an action as an agent")
            .WithDescription(
                "It passes the same policy gates as the assistant's: it may run at once, wait for approval, or be " +
                "forbidden.")
            .Produces<ActionAccepted>(StatusCodes.Status202Accepted)
            .ProducesDeskProblems();
    }

    private static async Task<IResult> ListAsync(
        string? cursor, ApprovalReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.PageAsync(cursor, cancellation));

    private static async Task<IResult> DecideAsync(
        TicketId ticket,
        string approval,
        Decision decision,
        AgentId agent,
        OnceKey key,
        DeskActions desk,
        CancellationToken cancellation)
    {
        DecisionRules.Check(decision);
        return TypedResults.Ok(
            await desk.DecideAsync(ticket.Value, approval, decision, agent.Value, key.Value, cancellation));
    }

    private static async Task<IResult> ProposeAsync(
        TicketId ticket,
        WantedAction action,
        AgentId agent,
        OnceKey key,
        DeskActions desk,
        CancellationToken cancellation)
    {
        new Faults().Words("action", action.Action).Length("action", action.Action, ApiLimits.KeyLength).ThrowIfAny();
        var accepted = await desk.ProposeAsync(ticket.Value, action, agent.Value, key.Value, cancellation);
        return TypedResults.Accepted($"/v1/tickets/{ticket}", accepted);
    }
}
