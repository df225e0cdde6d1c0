using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Api;

/// <summary>Messages that were read without certainty, and what people say of them.</summary>
internal static class LabelsEndpoints
{
    public static void MapLabels(this IEndpointRouteBuilder api)
    {
        var labels = api.MapGroup(string.Empty).WithTags("Labels");
        labels.MapGet("/labels", ListAsync)
            .WithSummary("Lists the messages that wait for a label, the most informative first")
            .WithDescription(
                "Redacted; near-equal messages are one entry. `state` (Open where none is given) asks for those that " +
                "were decided. In pages: repeat with the answered nextCursor.")
            .Produces<LabelPage>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        labels.MapGet("/labels/{label}", ReadAsync)
            .WithSummary("Reads one of them")
            .Produces<LabelEntry>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        labels.MapPost("/labels/{label}/label", SetAsync)
            .WithSummary("Says what it is about; the next retraining learns from it")
            .WithDescription("Another label replaces the first, until it was learnt (409).")
            .Produces<LabelEntry>()
            .ProducesDeskProblems();
        labels.MapPost("/labels/{label}/dismissal", DismissAsync)
            .WithSummary("Says that nothing can be learnt from it")
            .Produces<LabelEntry>()
            .ProducesDeskProblems();
        labels.MapDelete("/tickets/{ticket}/labels", EraseAsync)
            .WithSummary("Takes a ticket's messages out of the queue, whatever their state")
            .Produces<LabelsErased>()
            .ProducesDeskProblems();
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] LabelsQuery query, ILabelQueue labels, CancellationToken cancellation) =>
        TypedResults.Ok(await labels.PageAsync(query.ToQuery(), cancellation));

    private static async Task<IResult> ReadAsync(string label, ILabelQueue labels, CancellationToken cancellation) =>
        TypedResults.Ok(await labels.GetAsync(label, cancellation));

    private static async Task<IResult> SetAsync(
        string label, LabelGiven given, AgentId agent, ILabelQueue labels, CancellationToken cancellation)
    {
        new Faults().Words("intent", given.Intent).ThrowIfAny();
        return TypedResults.Ok(
            await labels.DecideAsync(new LabelDecision(label, agent.Value, given.Intent, given.Fresh), cancellation));
    }

    private static async Task<IResult> DismissAsync(
        string label, AgentId agent, ILabelQueue labels, CancellationToken cancellation) =>
        TypedResults.Ok(
            await labels.DecideAsync(new LabelDecision(label, agent.Value, Intent: null), cancellation));

    private static async Task<IResult> EraseAsync(
        TicketId ticket, AgentId agent, ILabelQueue labels, CancellationToken cancellation) =>
        TypedResults.Ok(
            new LabelsErased(ticket.Value, await labels.EraseAsync(ticket.Value, agent.Value, cancellation)));
}
