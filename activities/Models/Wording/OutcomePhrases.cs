using System.Text.Json.Nodes;
using Steward.Activities.Crm.Actions;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Wording;

/// <summary>Says what became of an action.</summary>
internal static class OutcomePhrases
{
    public static string Of(ActionOutcome outcome, ArchivedProposal proposal)
    {
        var what = What(proposal);
        return outcome.Status switch
        {
            ActionStatus.Done => $"All set: {Done(proposal, what)}.{Afterwards(proposal.Proposal)}",
            ActionStatus.Refused =>
                $"I am sorry, {what} was not possible: {Refusal(outcome.Code)}. Nothing was changed.",
            ActionStatus.Rejected => $"I am sorry, {what} was not approved. Nothing was changed.",
            ActionStatus.Expired =>
                $"I am sorry, {what} was not decided in time. Nothing was changed; please tell me if you still want " +
                "it.",
            ActionStatus.Undone =>
                $"I had gone ahead with {what} and took it back, because the rest of what you asked for was not possible.",
            ActionStatus.Void when outcome.Code == "series_failed" =>
                $"I did not go ahead with {what}, because the rest of what you asked for was not possible.",
            ActionStatus.Void =>
                $"The records changed in the meantime, so I did not go ahead with {what}. Nothing was changed; "
                + "please tell me if you still want it.",
            ActionStatus.Forbidden => $"I am sorry, {what} is not something I may do. Nothing was changed.",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.Status,
                "Unknown action status; add its words here."),
        };
    }

    private static string What(ArchivedProposal proposal)
    {
        var orderId = (string?)JsonNode.Parse(proposal.ArgumentsJson)?["order_id"];
        return proposal.Proposal.Action switch
        {
            "cancel_pending_order" => $"the cancellation of order {orderId}",
            "return_delivered_order_items" => $"the return for order {orderId}",
            "exchange_delivered_order_items" => $"the exchange for order {orderId}",
            "modify_pending_order_items" => $"the change of items in order {orderId}",
            "modify_pending_order_address" => $"the new address for order {orderId}",
            "modify_pending_order_payment" => $"the new payment method for order {orderId}",
            "modify_user_address" => "the new address in your profile",
            _ => "your request",
        };
    }

    private static string Done(ArchivedProposal proposal, string what) => proposal.Proposal.Action switch
    {
        "modify_pending_order_address" or "modify_pending_order_payment" or "modify_user_address" =>
            $"{what} is saved",
        _ => $"{what} went through",
    };

    private static string Afterwards(ActionProposal proposal) => proposal.Action switch
    {
        "return_delivered_order_items" or "exchange_delivered_order_items" =>
            " You will receive an e-mail with how to send the items back.",
        "cancel_pending_order" => " Refunds to a gift card are immediate; any other method takes 5 to 7 business days.",
        _ => string.Empty,
    };

    private static string Refusal(string? code) => code switch
    {
        RefusalCodes.OrderNotPending => "the order is no longer pending",
        RefusalCodes.OrderNotDelivered =>
            "the order has not been delivered, or a return or exchange is already under way",
        RefusalCodes.NewItemUnavailable => "the new item is not available any more",
        RefusalCodes.GiftCardTooLow => "the gift card does not hold enough",
        RefusalCodes.PaymentMethodNotAllowed => "refunds can only go to the original payment method or a gift card",
        RefusalCodes.PaymentMethodNotFound => "that payment method is not on the account",
        _ => "the shop's rules do not allow it",
    };
}
