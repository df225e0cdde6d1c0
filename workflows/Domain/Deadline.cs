using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>A moment that a conversation waits for.</summary>
/// <param name="Kind">What happens then.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Clock">With a clock's warning or breach: which clock.</param>
/// <param name="Action">With an approval's expiry: which action.</param>
internal sealed record Deadline(DeadlineKind Kind, DateTimeOffset At, SlaClock? Clock = null, int? Action = null);
