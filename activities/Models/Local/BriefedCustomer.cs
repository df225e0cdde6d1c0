using Steward.Activities.Models.Procedures;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>Finds who a briefing is about: the authenticated customer, or whom the messages point to.</summary>
internal sealed class BriefedCustomer(IdentityReader identity, AccountReader accounts)
{
    public async Task<(string Who, Account? Account)> FindAsync(
        Dialogue dialogue, IReadOnlyList<ArchivedMessage> transcript, CancellationToken cancellation)
    {
        if (dialogue.CustomerId is { } known)
            return ($"{known}, authenticated", await accounts.ReadAsync(dialogue, cancellation));
        foreach (var message in transcript.Where(message => message.Direction == MessageDirection.Inbound).Reverse())
        {
            var sender = message.Channel == Channel.Email ? message.Author : null;
            var found = await identity.ReadAsync(message.TicketId, message.Redacted ?? string.Empty, sender, cancellation);
            if (found.Customer?.CustomerId is { } id)
                return ($"{id}, by the details in their messages",
                    await accounts.ReadAsync(dialogue with { CustomerId = id }, cancellation));
        }

        return ("not known yet: no details that fit a customer", null);
    }
}
