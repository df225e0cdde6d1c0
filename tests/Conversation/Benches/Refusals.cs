using Temporalio.Exceptions;

namespace Steward.Conversation.Tests.Benches;

/// <summary>What a refused update says to its caller.</summary>
internal static class Refusals
{
    /// <summary>The error type of a refusal; see <c>ErrorTypes</c>.</summary>
    public static string? TypeOf(Exception refusal) =>
        (refusal.InnerException as ApplicationFailureException)?.ErrorType;

    /// <summary>Requires that the update is refused with this type, and answers the reason.</summary>
    public static async Task<string> AssertAsync(string errorType, Func<Task> update)
    {
        var refusal = await Should.ThrowAsync<WorkflowUpdateFailedException>(update);
        TypeOf(refusal).ShouldBe(errorType);
        return refusal.InnerException!.Message;
    }
}
