namespace Steward.Workflows.Contracts;

/// <summary>The passage a claim rests on, as it stood.</summary>
/// <param name="PassageId">The passage's id in the index, such as <c>returns-policy#2</c>.</param>
/// <param name="ContentHash">SHA-256 of its text, in lower-case hex.</param>
public sealed record Citation(string PassageId, string ContentHash);
