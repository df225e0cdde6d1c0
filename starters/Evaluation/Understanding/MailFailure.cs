namespace Steward.Starters.Evaluation.Understanding;

/// <summary>What a mail's reply is, and what was read instead.</summary>
internal sealed record MailFailure(string Mail, string Right, string Read);
