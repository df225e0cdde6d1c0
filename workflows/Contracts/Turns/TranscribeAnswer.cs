namespace Steward.Workflows.Contracts;

/// <param name="Transcribed">True when every recording now has its text.</param>
/// <param name="Doubtful">True when what was heard is too uncertain to act on.</param>
/// <param name="Reason">Why there is no text, such as <c>no_transcriber</c>; see <see cref="ErrorTypes"/>.</param>
public sealed record TranscribeAnswer(bool Transcribed, bool Doubtful = false, string? Reason = null);
