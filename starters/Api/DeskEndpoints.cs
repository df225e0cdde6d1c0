using Steward.Client;
using Steward.Starters.Conversations;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Api;

/// <summary>Desk work on a ticket's fields.</summary>
internal static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("/tickets/{ticket}").WithTags("Desk");
        Describe(desk.MapPost("/status", ChangeStatusAsync), "Changes the status");
        Describe(desk.MapPost("/priority", ChangePriorityAsync), "Changes the priority, and with it the SLA targets");
        Describe(desk.MapPost("/assignee", AssignAsync), "Makes an agent, a group or the assistant responsible");
        Describe(
            desk.MapPost("/snooze", SnoozeAsync),
            "Puts the ticket on hold until a moment, or until the customer writes");
    }

    private static void Describe(RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Produces<DeskAnswer>().ProducesDeskProblems();

    private static async Task<IResult> ChangeStatusAsync(
        TicketId ticket, StatusChange change, AgentId agent, OnceKey key, ConversationDesk desk) =>
        TypedResults.Ok(
            await desk.ChangeStatusAsync(ticket.Value, new ChangeStatusRequest(agent.Value, change.Status), key.Value));

    private static async Task<IResult> ChangePriorityAsync(
        TicketId ticket, PriorityChange change, AgentId agent, OnceKey key, ConversationDesk desk) =>
        TypedResults.Ok(
            await desk.ChangePriorityAsync(
                ticket.Value, new ChangePriorityRequest(agent.Value, change.Priority), key.Value));

    private static async Task<IResult> AssignAsync(
        TicketId ticket, Assignment assignment, AgentId agent, OnceKey key, ConversationDesk desk)
    {
        var named = assignment.Kind is OwnerKind.Agent or OwnerKind.Group;
        new Faults()
            .Unless(
                named == !string.IsNullOrWhiteSpace(assignment.Id),
                $"kind is {assignment.Kind} with id '{assignment.Id}'; Agent and Group need an id, the others take " +
                "none.")
            .ThrowIfAny();
        var owner = new Owner(assignment.Kind, assignment.Id);
        return TypedResults.Ok(await desk.AssignAsync(ticket.Value, new AssignRequest(agent.Value, owner), key.Value));
    }

    private static async Task<IResult> SnoozeAsync(
        TicketId ticket, Snooze snooze, AgentId agent, OnceKey key, ConversationDesk desk) =>
        TypedResults.Ok(
            await desk.SnoozeAsync(
                ticket.Value, new SnoozeRequest(agent.Value, snooze.Until.ToUniversalTime()), key.Value));
}
