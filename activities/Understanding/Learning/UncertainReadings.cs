using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Steward.Activities.Understanding.Classification;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Understanding.Learning;

/// <summary>
/// Queues what was read without certainty. The customer does not wait for it: a queue that fails or is slow costs the
/// label, which is logged and counted, and never the turn.
/// </summary>
internal sealed partial class UncertainReadings(
    ILabelQueue queue, IOptions<LabelOptions> options, LearningMeter meter, TimeProvider time,
    ILogger<UncertainReadings> logger)
{
    private readonly LabelOptions options = options.Value;

    /// <param name="redacted">The words of the messages, with tokens in place of personal data.</param>
    public async Task NoteAsync(
        PerceiveRequest request, string redacted, string language, IntentRanking? ranking,
        CancellationToken cancellation)
    {
        if (ranking is not { Chances.Count: > 0 } || !IsUncertain(ranking) || !IsRead(language))
            return;
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(options.WaitMilliseconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            await queue.NoteAsync(Message(request, redacted, language, ranking), either.Token)
                .WaitAsync(either.Token);
            meter.Queued();
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            meter.Lost();
            LogLost(logger, request.TicketId, request.Turn, FailureTrace.Of(failure));
        }
    }

    /// <summary>The classifier reads English; what else there is goes to a person whatever it learns.</summary>
    private static bool IsRead(string language) => language is "en" or LanguageReader.Unknown;

    private static UncertainMessage Message(
        PerceiveRequest request, string redacted, string language, IntentRanking ranking) => new()
        {
            TicketId = request.TicketId,
            MessageIds = request.MessageIds,
            Redacted = redacted,
            Language = language,
            Guesses = [.. ranking.Chances.Select(one => new LabelGuess(one.Intent, Math.Round(one.Confidence, 3)))],
            Model = ranking.Model,
        };

    private bool IsUncertain(IntentRanking ranking) =>
        !ranking.Chances[0].InScope || ranking.Chances[0].Confidence < options.Below || ranking.Margin < options.Margin;

    [LoggerMessage(3203, LogLevel.Warning,
        "Ticket {TicketId}, turn {Turn}: its uncertain reading was not queued for a label; the turn goes on: {Failure}")]
    private static partial void LogLost(ILogger logger, string ticketId, int turn, string failure);
}
