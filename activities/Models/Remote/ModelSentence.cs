namespace Steward.Activities.Models.Remote;

/// <param name="Text">One sentence for the customer.</param>
/// <param name="Passages">The ids of the passages it rests on; empty when it rests on a look-up or states no
/// fact.</param>
internal sealed record ModelSentence(string Text, IReadOnlyList<string>? Passages = null);
