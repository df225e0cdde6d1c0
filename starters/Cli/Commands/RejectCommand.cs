using System.CommandLine;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Commands;

internal sealed class RejectCommand()
    : DecisionVerb(
        "reject",
        "Rejects an action that waits; the customer is told",
        "steward reject 42 --reason \"Outside the return window\"")
{
    protected override Decision Decide(ParseResult line, ApprovalSnapshot shown, string digest, string? reason) =>
        new() { Verdict = Verdict.Reject, Digest = digest, Reason = reason };
}
