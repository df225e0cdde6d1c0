using Microsoft.Extensions.Options;
using Steward.Activities.Models.Procedures;
using Steward.Activities.Privacy;
using Steward.Activities.Storage;
using Steward.Activities.Understanding.Learning;
using Steward.Activities.Understanding.Mail;
using Steward.Activities.Understanding.Sentiments;
using Steward.Workflows.Contracts;
using Temporalio.Activities;

namespace Steward.Activities.Understanding;

/// <summary>Redacts a turn's messages and labels them.</summary>
public sealed class UnderstandingActivities : IUnderstandingActivities
{
    private readonly IMessageArchive archive;
    private readonly ITurnStore store;
    private readonly IRedactor redactor;
    private readonly IntentReader intents;
    private readonly RiskRecord risks;
    private readonly UncertainReadings uncertain;
    private readonly UnderstandingOptions options;

    internal UnderstandingActivities(
        IMessageArchive archive, ITurnStore store, IRedactor redactor, IntentReader intents, RiskRecord risks,
        UncertainReadings uncertain, IOptions<UnderstandingOptions> options)
    {
        this.archive = archive;
        this.store = store;
        this.redactor = redactor;
        this.intents = intents;
        this.risks = risks;
        this.uncertain = uncertain;
        this.options = options.Value;
    }

    /// <inheritdoc/>
    [Activity("understanding.perceive")]
    public async Task<Perception> PerceiveAsync(PerceiveRequest request)
    {
        var cancellation = ActivityExecutionContext.HasCurrent
            ? ActivityExecutionContext.Current.CancellationToken
            : CancellationToken.None;
        if (await store.FindPerceptionAsync(request.TicketId, request.Turn, cancellation) is { } seen)
            return seen;
        var words = await RedactedAsync(request, cancellation);
        var dialogue = DialogueJson.Read(await store.ProcedureStateAsync(request.TicketId, cancellation));
        var read = words.Length <= options.ReadCharacters ? words : words[..options.ReadCharacters];
        var language = LanguageReader.Read(read);
        var sentiment = SentimentReader.Knows(language) ? SentimentReader.Read(read) : 0;
        var signs = string.IsNullOrWhiteSpace(read) ? [] : RiskLexicon.Signs(read, sentiment);
        await risks.WriteAsync(request, signs, cancellation);
        var readable = await redactor.RestoreNamesAsync(request.TicketId, read, cancellation);
        var reading = string.IsNullOrWhiteSpace(readable) ? null : intents.Read(readable, dialogue);
        await uncertain.NoteAsync(request, read, language, reading?.Ranking, cancellation);
        var perception = Label(reading, language, dialogue) with
        {
            Sentiment = Math.Round(sentiment, 3),
            SentimentUnknown = !SentimentReader.Knows(language),
            Risks = [.. signs.Select(sign => sign.Flag).Distinct()],
        };
        return await store.SavePerceptionAsync(request.TicketId, request.Turn, perception, cancellation);
    }

    private async Task<string> RedactedAsync(PerceiveRequest request, CancellationToken cancellation)
    {
        var words = new List<string>();
        foreach (var message in await archive.GetAsync(request.MessageIds, cancellation))
        {
            if (message.Body is not { } body)
                continue;
            var redacted = await redactor.RedactAsync(request.TicketId, ReplyText.Strip(MailBody.Words(body)),
                cancellation);
            await store.SaveRedactedAsync(message.MessageId, redacted, cancellation);
            words.Add(redacted);
        }

        return string.Join('\n', words);
    }

    private static Perception Label(IntentReading? reading, string language, Dialogue dialogue) => reading is null
        ? new Perception { Language = language, Intent = Intents.OutOfScope, Confidence = 0 }
        : new Perception
        {
            Language = language,
            Intent = reading.Topic(dialogue),
            Confidence = Math.Round(reading.Confidence, 3),
            Procedure = reading.Procedure,
            Model = reading.Model,
        };
}
