using System.Diagnostics.CodeAnalysis;
using Steward.Workflows.Contracts;
using Temporalio.Exceptions;

namespace Steward.Workflows.Domain;

/// <summary>
/// Tells an action that was refused for good from one whose system is out. A local activity's failure comes bare or
/// wrapped, and differently in a replay, so callers catch <see cref="FailureException"/> and nothing narrower.
/// </summary>
internal static class Failures
{
    private static readonly HashSet<string> Refusals = new(StringComparer.Ordinal)
    {
        ErrorTypes.InvalidRequest, ErrorTypes.KeyReused, ErrorTypes.NotFound, ErrorTypes.IllegalTransition,
        ErrorTypes.ApprovalNotLive,
    };

    /// <summary>The application's type of the failure; null when it is a time-out or the like.</summary>
    public static string? TypeOf(FailureException failure) =>
        ((failure as ApplicationFailureException) ?? (
            failure.InnerException as ApplicationFailureException))?.ErrorType;

    public static bool IsRefusal(FailureException failure, [NotNullWhen(true)] out string? type)
    {
        type = TypeOf(failure);
        return type is not null && Refusals.Contains(type);
    }
}
