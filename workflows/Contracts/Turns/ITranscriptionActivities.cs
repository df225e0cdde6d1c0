using Temporalio.Activities;

namespace Steward.Workflows.Contracts;

public interface ITranscriptionActivities
{
    /// <summary>With no transcriber configured the answer says so; that is not an error.</summary>
    [Activity("transcription.transcribe")]
    Task<TranscribeAnswer> TranscribeAsync(TranscribeRequest request);
}
