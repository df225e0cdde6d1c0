using Temporalio.Exceptions;

namespace Steward.Workflows.Domain;

/// <summary>A rule's "no", as callers of updates see it.</summary>
internal static class Refusal
{
    /// <param name="type">One of <see cref="Contracts.ErrorTypes"/>.</param>
    /// <param name="message">Names the thing, its value, the rule and the remedy.</param>
    public static ApplicationFailureException Of(string type, string message) =>
        new(message, errorType: type, nonRetryable: true);
}
