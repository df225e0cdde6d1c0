using System.Diagnostics.CodeAnalysis;
using Steward.Workflows.Contracts;
using Temporalio.Exceptions;

namespace Steward.Workflows.Domain;

/// <summary>Tells an action that was refused for good from one whose system is out.</summary>
internal static class Failures
{
    private static readonly HashSet<string> Refusals = new(StringComparer.Ordinal)
    {
        ErrorTypes.InvalidRequest, ErrorTypes.KeyReused, ErrorTypes.NotFound, ErrorTypes.IllegalTransition,
        ErrorTypes.ApprovalNotLive,
    };

    public static bool IsRefusal(ActivityFailureException failure, [NotNullWhen(true)] out string? type)
    {
        type = (failure.InnerException as ApplicationFailureException)?.ErrorType;
        return type is not null && Refusals.Contains(type);
    }
}
