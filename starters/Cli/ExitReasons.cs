using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli;

/// <summary>Which exit code an error ends with.</summary>
internal static class ExitReasons
{
    public static int Of(Exception error) => error switch
    {
        StewardProblemException problem => OfStatus(problem.Status),
        StewardUnreachableException => ExitCodes.Unreachable,
        StewardException { Type: ErrorTypes.InvalidRequest } => ExitCodes.Usage,
        StewardException { Type: ErrorTypes.NotFound } => ExitCodes.NotFound,
        StewardException { Type: ErrorTypes.Unavailable } => ExitCodes.Unreachable,
        StewardException => ExitCodes.Refused,
        FileNotFoundException or DirectoryNotFoundException => ExitCodes.NotFound,
        _ => ExitCodes.Failed,
    };

    private static int OfStatus(int status) => status switch
    {
        400 or 413 or 415 => ExitCodes.Usage,
        404 => ExitCodes.NotFound,
        401 or 403 or 409 or 422 => ExitCodes.Refused,
        502 or 503 or 504 => ExitCodes.Unreachable,
        _ => ExitCodes.Failed,
    };
}
