namespace Steward.Workflows.Contracts;

/// <summary>Who may speak now.</summary>
/// <param name="Epoch">Grows with each change of holder; words of an older epoch never reach the customer.</param>
/// <param name="Holder">The assistant or an agent.</param>
public sealed record LeaseAnswer(int Epoch, Owner Holder);
