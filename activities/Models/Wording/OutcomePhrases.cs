using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Wording;

/// <summary>Says what became of an action.</summary>
internal static class OutcomePhrases
{
    public static string Of(ActionOutcome outcome, ActionProposal proposal) => outcome.Status switch
    {
        ActionStatus.Done => $"Done: {Lower(proposal.Summary)}.{Afterwards(proposal.Action)}",
        ActionStatus.Refused => $"I am sorry, this could not be done ({Lower(proposal.Summary)}): {Refusal(outcome.Code)}. Nothing was changed.",
        ActionStatus.Rejected => $"I am sorry, my colleagues could not approve this: {Lower(proposal.Summary)}. Nothing was changed.",
        ActionStatus.Expired => $"I am sorry, nobody could decide in time on this: {Lower(proposal.Summary)}. Nothing was changed; a colleague will get back to you.",
        ActionStatus.Void => $"The records changed in the meantime, so I did not go ahead with this: {Lower(proposal.Summary)}. Nothing was changed; please tell me if you still want it.",
        ActionStatus.Forbidden => $"I am sorry, this is not something I may do: {Lower(proposal.Summary)}. Nothing was changed.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.Status, "Unknown action status; add its words here."),
    };

    private static string Afterwards(string action) => action switch
    {
        "return_delivered_order_items" or "exchange_delivered_order_items" => " You will receive an e-mail with how to send the items back.",
        _ => string.Empty,
    };

    private static string Refusal(string? code) => code is null ? "a rule of the shop does not allow it" : code.Replace('_', ' ');

    private static string Lower(string summary)
    {
        var words = summary.TrimEnd('.');
        return words.Length == 0 ? "your request" : char.ToLowerInvariant(words[0]) + words[1..];
    }
}
