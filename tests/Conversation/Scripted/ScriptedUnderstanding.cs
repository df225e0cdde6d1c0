using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Scripted;

/// <summary>Labels messages as the test said; by itself each is an ordinary question.</summary>
public sealed class ScriptedUnderstanding(Faults faults) : IUnderstandingActivities, ITranscriptionActivities
{
    public static Perception Ordinary { get; } = new() { Language = "en", Intent = "question", Confidence = 0.9 };

    public Func<PerceiveRequest, Perception> Perceive { get; set; } = _ => Ordinary;

    public TranscribeAnswer Heard { get; set; } = new(Transcribed: true);

    public Task<Perception> PerceiveAsync(PerceiveRequest request) =>
        faults.RunAsync("understanding.perceive", () => Perceive(request));

    public Task<TranscribeAnswer> TranscribeAsync(TranscribeRequest request) =>
        faults.RunAsync("transcription.transcribe", () => Heard);
}
