using System.CommandLine;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Commands;

internal sealed class ApproveCommand()
    : DecisionVerb(
        "approve",
        "Approves an action that waits",
        "steward approve 42",
        "steward approve 42 a1 --agent ana --reason \"Loyal customer\"")
{
    protected override Decision Decide(ParseResult line, ApprovalSnapshot shown, string digest, string? reason) =>
        new() { Verdict = Verdict.Approve, Digest = digest, Reason = reason };
}
