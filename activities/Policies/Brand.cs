namespace Steward.Activities.Policies;

/// <summary>How the shop speaks.</summary>
/// <param name="Name">The shop's name, as customers know it.</param>
/// <param name="Voice">Sentences that tell a writer how to sound; a model gets them word for word.</param>
/// <param name="SignOff">The last line of an e-mail; null signs with the name.</param>
public sealed record Brand(string Name, IReadOnlyList<string> Voice, string? SignOff = null);
