using System.CommandLine;
using Spectre.Console;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli;

/// <summary>A verb that decides one approval.</summary>
internal abstract class DecisionVerb : DeskVerb
{
    private readonly Argument<string> ticket = TicketArgument.Create();

    private readonly Argument<string> approval = new("approval")
    {
        Description = "The approval's id; may be left out when only one waits",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> digest = new("--digest")
    {
        Description = "Decide only this very action (its digest, as `approvals --json` shows it)",
    };
    private readonly Option<string> reason = new("--reason") { Description = "Why; kept as an internal note" };

    protected DecisionVerb(string name, string description, params string[] examples)
        : base(name, description, examples)
    {
        Add(ticket);
        Add(approval);
        Add(digest);
        Add(reason);
    }

    protected abstract Decision Decide(ParseResult line, ApprovalSnapshot shown, string digest, string? reason);

    protected override async Task<int> RunAsync(
        ParseResult line, StewardClient steward, Terminal terminal, CancellationToken cancellation)
    {
        var id = line.GetValue(ticket)!;
        var conversation = (await steward.GetAsync(id, cancellation)).Conversation;
        var shown = Find(conversation, line.GetValue(approval));
        var decision = Decide(line, shown, line.GetValue(digest) ?? shown.Digest, line.GetValue(reason));
        var taken = await steward.DecideAsync(id, shown.ApprovalId, decision, cancellation: cancellation);
        terminal.Show(taken, screen => Draw(screen, shown, taken));
        return ExitCodes.Ok;
    }

    private static ApprovalSnapshot Find(ConversationSnapshot conversation, string? approvalId)
    {
        var candidates = approvalId is null
            ? conversation.Approvals.Where(a => a.State == ApprovalState.Waiting).ToList()
            : [.. conversation.Approvals.Where(a => a.ApprovalId == approvalId)];
        return candidates.Count == 1
            ? candidates[0]
            : throw new StewardException(
                candidates.Count == 0 ? ErrorTypes.NotFound : ErrorTypes.InvalidRequest,
                $"Ticket {conversation.TicketId} has {candidates.Count} approvals " +
                $"{(approvalId is null ? "that wait" : $"with id '{approvalId}'")}; " +
                "name one of those that `steward approvals` lists.");
    }

    private static void Draw(IAnsiConsole screen, ApprovalSnapshot shown, DecisionTaken taken)
    {
        screen.MarkupLineInterpolated($"[bold]{taken.State}[/]: {shown.Summary}");
        if (taken.Missing > 0)
        {
            screen.MarkupLineInterpolated(
                $"[yellow]{taken.Missing} more {(taken.Missing == 1 ? "person" : "people")} must approve.[/]");
        }
    }
}
