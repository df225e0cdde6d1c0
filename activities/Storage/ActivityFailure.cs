using Steward.Workflows.Contracts;
using Temporalio.Exceptions;

namespace Steward.Activities.Storage;

/// <summary>
/// Carries a <see cref="StewardException"/> over the wire under its type; only Unavailable is worth another try.
/// </summary>
internal static class ActivityFailure
{
    public static async Task GuardAsync(Func<Task> act) => await GuardAsync(async () =>
    {
        await act();
        return true;
    });

    public static async Task<T> GuardAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (StewardException failure)
        {
#pragma warning disable MA0054 // An inner exception would be written into the workflow's history with all it carries.
            throw new ApplicationFailureException(
                failure.Message, errorType: failure.Type, nonRetryable: failure.Type is not ErrorTypes.Unavailable);
#pragma warning restore MA0054
        }
    }
}
