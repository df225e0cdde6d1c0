using Microsoft.Extensions.Logging;

namespace Steward.Activities.Models;

/// <summary>What the assistant decided not to do, by ids and codes; never a word of a customer, an agent or a model.</summary>
internal static partial class ModelLog
{
    [LoggerMessage(3301, LogLevel.Information,
        "Ticket {TicketId}, turn {Turn}: handed over, reason {Reason}, cause {Cause}, by {Author}")]
    public static partial void LogHandedOver(
        this ILogger logger, string ticketId, int turn, string reason, string cause, string author);

    [LoggerMessage(3302, LogLevel.Information, "{Sentences} sentence(s) of {Model} rest on no source and were cut")]
    public static partial void LogSentencesCut(this ILogger logger, int sentences, string model);

    [LoggerMessage(3303, LogLevel.Warning, "A call of {Function} by {Model} was refused: {Code}")]
    public static partial void LogCallRefused(this ILogger logger, string function, string model, string code);

    [LoggerMessage(3304, LogLevel.Information, "Ticket {TicketId}, turn {Turn}: steered by note {NoteId}, read as {Order}")]
    public static partial void LogSteered(this ILogger logger, string ticketId, int turn, string noteId, string order);
}
