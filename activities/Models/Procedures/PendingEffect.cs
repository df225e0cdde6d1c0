namespace Steward.Activities.Models.Procedures;

/// <summary>An action a model proposed: the customer has been asked to confirm it.</summary>
internal sealed record PendingEffect(string Action, string ArgumentsJson, string Author);
