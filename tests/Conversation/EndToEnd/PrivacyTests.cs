using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;
using Temporalio.Api.Sdk.V1;

namespace Steward.Conversation.Tests.EndToEnd;

[Collection(SharedHouse.Name)]
public sealed class PrivacyTests(SharedHouse shared)
{
    private const string Return =
        "I would like to return the office chair from order #W6620914. Please refund it to the credit card I paid " +
        "with. My e-mail address is tomas.reyes@example.com. ";

    private const string Move =
        "I moved! Can you change the shipping address of order #W9127703 to " + Canaries.Street +
        ", Apt 3, Brooklyn, NY 11217, USA? I'm hannah.abebe@example.com";

    [Fact]
    public async Task Whatever_is_written_on_a_ticket_its_history_logs_and_lists_hold_nothing_personal()
    {
        var returned = await ReturnWithAllThatPeopleWriteAsync();
        var moved = await MoveAsync();
        var failed = await FailAsync();

        Leaks(shared.House.Log.Lines).ShouldBeEmpty();
        foreach (var ticket in (Case[])[returned, moved, failed])
        {
            Leaks(await HistoryAsync(ticket)).ShouldBeEmpty();
            Leaks(await ListedAsync(ticket)).ShouldBeEmpty();
            Leaks(await AuditedAsync(ticket)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_redacted_words_in_the_archive_hold_tokens_in_place_of_personal_data()
    {
        var ticket = shared.House.NewCase();
        await ticket.WriteAsync($"How long does standard shipping take? {Canaries.Sentence}");
        await ticket.UntilAsync(shown => shown.Turns > 0 && shown.AnsweredUpTo == 1);

        var redacted = (await ticket.TranscriptAsync())[0].Redacted.ShouldNotBeNull();

        Canaries.Formatted.Where(canary => redacted.Contains(canary, StringComparison.Ordinal)).ShouldBeEmpty();
        redacted.ShouldContain("standard shipping");
        redacted.ShouldContain("email", Shouldly.Case.Insensitive);
    }

    private static IEnumerable<string> Leaks(IEnumerable<string> texts) =>
        texts.SelectMany(text => Canaries.In(text).Select(canary => $"{canary} in: {text}"));

    /// <summary>A question, an approved action, a takeover, a person's words, a note, and the way back.</summary>
    private async Task<Case> ReturnWithAllThatPeopleWriteAsync()
    {
        var ticket = shared.House.NewCase();
        await ticket.WriteAsync(Return + Canaries.Word);
        await ticket.UntilAnsweredAsync();
        await ticket.WriteAsync("Yes, please go ahead.");
        var approval = await ticket.UntilApprovalAsync();
        await ticket.DecideAsync(approval, "olga", Verdict.Approve, Canaries.Sentence);
        await ticket.UntilAsync(shown => shown.Actions.Any(action => action.Status == ActionStatus.Done));
        await ticket.UntilAnsweredAsync();

        var lease = await ticket.ClaimAsync("ana");
        await ticket.WriteAsync(Canaries.Sentence);
        await ticket.ReplyAsync("ana", lease.Epoch, $"Dear Zelda, noted: {Canaries.Sentence}");
        await ticket.NoteAsync("ana", Canaries.Sentence);
        await ticket.ReleaseAsync("ana", lease.Epoch, $"Tell the customer: {Canaries.Sentence}");
        await ticket.WriteAsync($"Thanks! {Canaries.Sentence}");
        await ticket.UntilAsync(shown => shown.AnsweredUpTo == 4);
        return ticket;
    }

    /// <summary>An action whose very arguments are personal.</summary>
    private async Task<Case> MoveAsync()
    {
        var ticket = shared.House.NewCase();
        await ticket.WriteAsync(Move);
        await ticket.UntilAnsweredAsync();
        await ticket.WriteAsync("yes please");
        await ticket.UntilAsync(shown => shown.Actions.Any(action => action.Status == ActionStatus.Done));
        await ticket.UntilAnsweredAsync();
        return ticket;
    }

    /// <summary>An exception that nobody foresaw, with the customer's words in it.</summary>
    private async Task<Case> FailAsync()
    {
        var ticket = shared.House.NewCase();
        shared.Crm.Fault = () => new InvalidOperationException(
            $"Row not readable: {Canaries.Sentence}", new FormatException(Canaries.Sentence));
        try
        {
            await ticket.WriteAsync($"Where is my order #W4402187? {Canaries.Sentence}");
            await ticket.UntilWithAsync(WaitingOn.Agent);
        }
        finally
        {
            shared.Crm.Fault = null;
        }

        return ticket;
    }

    private static async Task<IEnumerable<string>> HistoryAsync(Case ticket) =>
        (await ticket.Handle.FetchHistoryAsync()).Events.SelectMany(WireText.Of);

    /// <summary>What lists and the Temporal UI show: search attributes, memo, summary, details in words.</summary>
    private async Task<IEnumerable<string>> ListedAsync(Case ticket)
    {
        var (client, id) = (shared.House.Client, ticket.Handle.Id);
        var described = await client.WorkflowService.DescribeWorkflowExecutionAsync(new()
        {
            Namespace = client.Options.Namespace,
            Execution = new() { WorkflowId = id },
        });
        var listed = await Eventually.GetAsync(
            () => client.WorkflowService.ListWorkflowExecutionsAsync(new()
            {
                Namespace = client.Options.Namespace,
                Query = $"WorkflowId = '{id}'",
            }),
            found => found.Executions.Count == 1);
        var details = await ticket.Handle.QueryAsync<WorkflowMetadata>("__temporal_workflow_metadata", []);
        return [.. WireText.Of(described), .. WireText.Of(listed), .. WireText.Of(details)];
    }

    private async Task<IEnumerable<string>> AuditedAsync(Case ticket) =>
        (await shared.House.Folder.RowsAsync(
            "SELECT event, actor, rule, facts FROM audit_records WHERE ticket_id = $id", ("$id", ticket.Id)))
        .SelectMany(row => row);
}
