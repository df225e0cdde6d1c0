using System.Text.Json;
using Steward.Activities.Tests.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Crm;

/// <summary>Proposes and runs actions as a conversation does.</summary>
internal static class ShopFloor
{
    public static Task<ActionProposal> ProposeAsync(
        this TestStore store, string action, object arguments, string ticket = "T1") =>
        store.Desk.ProposeAsync(
            ticket, action, JsonSerializer.Serialize(arguments), TestContext.Current.CancellationToken);

    public static async Task<ActionOutcome> RunAsync(
        this TestStore store, string action, object arguments, int number = 1, string ticket = "T1")
    {
        var proposal = await store.ProposeAsync(action, arguments, ticket);
        return await store.Actions.ExecuteActionAsync(Request(proposal, number, ticket));
    }

    public static ExecuteActionRequest Request(ActionProposal proposal, int number = 1, string ticket = "T1") => new()
    {
        TicketId = ticket,
        ActionNumber = number,
        ProposalId = proposal.ProposalId,
        Digest = proposal.Digest,
        FactsVersion = proposal.FactsVersion,
        ApprovalId = "A1",
        RequestedBy = "assistant",
        ApprovedBy = ["kim"],
        PolicyVersion = "1+abc",
        Rule = "refunds",
    };

    public static async Task<decimal> GiftCardAsync(this TestStore store, string customer = SmallShop.Ada) =>
        (await store.Crm.CustomerAsync(customer))!.PaymentMethods
            .Single(method => method.Source == "gift_card").Balance!.Value;
}
