namespace Steward.Workflows.Contracts;

/// <param name="Sequence">The message's number in its conversation, from 1.</param>
/// <param name="Duplicate">True when the delivery id had been received before; nothing was changed.</param>
public sealed record ReceiveAnswer(int Sequence, bool Duplicate = false);
