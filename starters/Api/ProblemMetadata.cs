namespace Steward.Starters.Api;

internal static class ProblemMetadata
{
    /// <summary>The problems that every call of the desk may answer, for the API's document.</summary>
    public static RouteHandlerBuilder ProducesDeskProblems(this RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
