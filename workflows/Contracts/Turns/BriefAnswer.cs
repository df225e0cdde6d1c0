namespace Steward.Workflows.Contracts;

/// <param name="BriefingId">The archive's id of the briefing.</param>
public sealed record BriefAnswer(string BriefingId);
