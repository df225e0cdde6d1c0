namespace Steward.Workflows.Contracts;

/// <summary>
/// Asks for the briefing that a person reads on taking over: who, what, tried, promised, risk, next best
/// actions.
/// </summary>
/// <param name="Reason">Why a person is needed, as a code.</param>
/// <param name="Sequence">The last inbound message it covers; a briefing is stored once per sequence and
/// reason.</param>
public sealed record BriefRequest(string TicketId, int Sequence, string Reason, IReadOnlyList<ActionOutcome> Outcomes);
