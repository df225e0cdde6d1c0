namespace Steward.Workflows.Contracts;

/// <summary>A received message that no reply covers yet.</summary>
/// <param name="Sequence">Its number in its conversation, from 1.</param>
/// <param name="MessageId">The archived words or recording.</param>
/// <param name="ReceivedAt">When the conversation accepted it, UTC.</param>
/// <param name="IsAudio">True when it must be transcribed first.</param>
public sealed record InboundMessage(int Sequence, string MessageId, DateTimeOffset ReceivedAt, bool IsAudio = false);
