using System.Text.RegularExpressions;
using Steward.Activities.Storage;
using Steward.Activities.Understanding.Mail;
using Steward.Client;
using Steward.Starters.Conversations;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Mail;

/// <summary>Takes a mail to the ticket that it answers, or opens one for it.</summary>
internal sealed partial class MailDesk(MailThreads threads, Intake intake)
{
    public async Task<MessageAccepted> AcceptAsync(IncomingMail mail, CancellationToken cancellation)
    {
        var message = new SubmitMessage
        {
            From = mail.From,
            Channel = Channel.Email,
            Subject = mail.Subject,
            Text = mail.Words,
            SentAt = mail.SentAt,
            ReplyTo = mail.From,
        };
        Api.MessageRules.Check(message);
        return await intake.AcceptAsync(await TicketAsync(mail, cancellation), message, mail.Key, cancellation);
    }

    /// <summary>
    /// The mail itself comes first: delivered again, it goes where it went. Then those that it answers, then the number
    /// in its subject. A new ticket's id follows from the mail, so that two deliveries at once open one.
    /// </summary>
    private async Task<string> TicketAsync(IncomingMail mail, CancellationToken cancellation)
    {
        if (await threads.FindAsync([mail.Key, .. mail.Answers], mail.From, cancellation) is { } known)
        {
            return known;
        }

        foreach (var named in Numbers().Matches(mail.Subject ?? string.Empty).Select(match => match.Groups["id"].Value))
        {
            if (await threads.HasWrittenAsync(named, mail.From, cancellation))
            {
                return named;
            }
        }

        return $"M-{mail.Key["mail-".Length..][..20]}";
    }

    [GeneratedRegex(
        @"\[#?(?<id>[A-Za-z0-9][A-Za-z0-9._-]{0,99}(~[1-9][0-9]{0,5})?)\]",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100)]
    private static partial Regex Numbers();
}
