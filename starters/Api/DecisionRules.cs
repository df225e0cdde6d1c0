using System.Text.Json;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Api;

/// <summary>What a decision must be.</summary>
internal static class DecisionRules
{
    public static void Check(Decision decision) => new Faults()
        .Unless(Enum.IsDefined(decision.Verdict), $"verdict is {decision.Verdict}; it must be Approve, Edit or Reject.")
        .Words("digest", decision.Digest)
        .Unless(
            decision.Verdict != Verdict.Edit || decision.Arguments is { ValueKind: JsonValueKind.Object },
            "The verdict is Edit without arguments; give all arguments of the changed action as a JSON object.")
        .Unless(
            decision.Verdict == Verdict.Edit || decision.Arguments is null,
            $"The verdict is {decision.Verdict} with arguments; only Edit takes them: decide Edit, or leave them out.")
        .ThrowIfAny();
}
