using Steward.Workflows.Contracts;
using Temporalio.Exceptions;
using Code = Temporalio.Exceptions.RpcException.StatusCode;

namespace Steward.Starters.Conversations;

/// <summary>Puts what the Temporal client throws into Steward's errors.</summary>
internal static class TemporalErrors
{
    /// <summary>True when the error is one that a caller can do something about.</summary>
    public static bool Knows(Exception error) => InWords(error, string.Empty) is not null;

    /// <summary>True when the conversation refused because it is closed.</summary>
    public static bool SaysClosed(Exception error) => InWords(error, string.Empty)?.Type == ErrorTypes.TicketClosed;

    /// <summary>The error in Steward's words; as it was when it is not a known one.</summary>
    public static Exception Translate(Exception error, string ticketId) => InWords(error, ticketId) ?? error;

    private static StewardException? InWords(Exception error, string ticketId) => error switch
    {
        WorkflowUpdateFailedException { InnerException: ApplicationFailureException refused } => Refused(refused),
        WorkflowUpdateRpcTimeoutOrCanceledException => NoAnswer(ticketId, error),
        RpcException { Code: Code.NotFound } missing => Missing(missing, ticketId),
        RpcException { Code: Code.Unavailable or Code.ResourceExhausted } => Unreachable(error),
        RpcException { Code: Code.DeadlineExceeded or Code.FailedPrecondition or Code.Cancelled } =>
            NoAnswer(ticketId, error),
        OperationCanceledException => NoAnswer(ticketId, error),
        InvalidOperationException when error.Message.StartsWith("Connection failed", StringComparison.Ordinal) =>
            Unreachable(error),
        _ => null,
    };

    private static StewardException Unreachable(Exception error) => new(
        ErrorTypes.Unavailable,
        "The workflow server does not answer; nothing was changed by this request. Repeat it with the same " +
        "Idempotency-Key " +
        "in a few seconds. Operators: `steward doctor` says which address it looks at.",
        error);

    private static StewardException Refused(ApplicationFailureException refused) =>
        new(refused.ErrorType ?? ErrorTypes.InvalidRequest, refused.Message, refused);

    private static StewardException Missing(RpcException missing, string ticketId) =>
        missing.Message.Contains("completed", StringComparison.OrdinalIgnoreCase)
            ? new StewardException(
                ErrorTypes.TicketClosed,
                $"Ticket {ticketId} is closed, and closed is final; a new message to it opens a follow-up.",
                missing)
            : new StewardException(
                ErrorTypes.NotFound,
                $"Ticket {ticketId} does not exist; a message to it (POST /v1/tickets/{ticketId}/messages) opens it.",
                missing);

    private static StewardException NoAnswer(string ticketId, Exception error) => new(
        ErrorTypes.Unavailable,
        $"Ticket {ticketId} did not answer in time: no worker is free or running. What was stored is safe; repeat " +
        "the request " +
        "with the same Idempotency-Key in a few seconds. Operators: `steward doctor` says whether workers run.",
        error);
}
