using Microsoft.Extensions.Options;
using Steward.Activities.Models.Remote;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;
using Temporalio.Activities;

namespace Steward.Activities.Transcription;

/// <summary>Gives recordings their text. A recording that has its text is not sent again.</summary>
public sealed class TranscriptionActivities : ITranscriptionActivities
{
    private readonly IMessageArchive archive;
    private readonly ITurnStore store;
    private readonly TranscriptionClient client;
    private readonly TranscriptionOptions options;
    private readonly TimeProvider time;

    internal TranscriptionActivities(
        IMessageArchive archive, ITurnStore store, TranscriptionClient client, IOptions<TranscriptionOptions> options, TimeProvider time)
    {
        this.archive = archive;
        this.store = store;
        this.client = client;
        this.options = options.Value;
        this.time = time;
    }

    /// <inheritdoc/>
    [Activity("transcription.transcribe")]
    public async Task<TranscribeAnswer> TranscribeAsync(TranscribeRequest request)
    {
        var cancellation = ActivityExecutionContext.HasCurrent
            ? ActivityExecutionContext.Current.CancellationToken
            : CancellationToken.None;
        var messages = await archive.GetAsync(request.MessageIds, cancellation);
        var recordings = messages.Where(message => message is { AudioReference: not null, Body: null }).ToList();
        if (recordings.Count == 0)
            return new TranscribeAnswer(true);
        if (!options.IsConfigured)
            return new TranscribeAnswer(false, Reason: "no_transcriber");
        var checks = recordings.ConvertAll(message => (message.MessageId, Recording.Check(message.AudioReference!)));
        if (checks.Find(check => check.Item2.Reason is not null).Item2.Reason is { } reason)
            return new TranscribeAnswer(false, Reason: reason);
        return await TranscribeAsync(checks.ConvertAll(check => (check.MessageId, check.Item2.File!)), cancellation);
    }

    private async Task<TranscribeAnswer> TranscribeAsync(List<(string MessageId, FileInfo File)> recordings,
        CancellationToken cancellation)
    {
        // All are heard before any is stored: a retry must not forget that the first one was doubtful.
        var heard = new List<(string MessageId, Transcript Transcript)>();
        foreach (var (messageId, file) in recordings)
            heard.Add((messageId, await Heartbeats.WhileAsync(client.TranscribeAsync(file, cancellation), time)));
        foreach (var (messageId, transcript) in heard)
            await store.SaveTranscriptAsync(messageId, transcript.Text, options.Model, transcript.Confidence,
                cancellation);
        return new TranscribeAnswer(true,
            Doubtful: heard.Exists(each => each.Transcript.Confidence < options.DoubtfulBelow));
    }
}
