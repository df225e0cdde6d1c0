namespace Steward.Workflows.Contracts;

/// <param name="LabelId">The entry.</param>
/// <param name="Agent">Who decides.</param>
/// <param name="Intent">The right label; null dismisses the entry.</param>
/// <param name="Fresh">True when the label may be one that no example has yet.</param>
public sealed record LabelDecision(string LabelId, string Agent, string? Intent, bool Fresh = false);
