using Steward.Activities.Crm;
using Steward.Activities.Models.Reading;
using Steward.Activities.Privacy;

namespace Steward.Activities.Models.Procedures;

/// <summary>Authenticates the customer: by e-mail address, or by first and last name with the zip code.</summary>
internal sealed class IdentityReader(ICrm crm, IRedactor redactor)
{
    /// <param name="words">Redacted words; names and zip codes are read behind their tokens.</param>
    /// <param name="sender">The sender's address where the channel is e-mail; null elsewhere.</param>
    public async Task<IdentityAnswer> ReadAsync(string ticketId, string words, string? sender,
        CancellationToken cancellation)
    {
        words = await redactor.RestoreNamesAsync(ticketId, words, cancellation);
        var customer = await ByEmailAsync(ticketId, words, cancellation)
            ?? await ByNameAsync(words, cancellation)
            ?? await BySenderAsync(sender, cancellation);
        return new IdentityAnswer(customer, Tried: Identifiers.EmailTokens(words).Count > 0 || NamesTried(words));
    }

    private async Task<Customer?> ByEmailAsync(string ticketId, string words, CancellationToken cancellation)
    {
        foreach (var token in Identifiers.EmailTokens(words).Take(3))
        {
            var email = await redactor.RestoreAsync(ticketId, token, cancellation);
            if (email != token && await crm.FindCustomerByEmailAsync(email, cancellation) is { } customer)
                return customer;
        }

        return null;
    }

    private async Task<Customer?> ByNameAsync(string words, CancellationToken cancellation)
    {
        foreach (var zip in Identifiers.Zips(words).Take(2))
        {
            foreach (var (first, last) in NameReader.Candidates(words))
            {
                if (await crm.FindCustomerByNameAndZipAsync(first, last, zip, cancellation) is { } customer)
                    return customer;
            }
        }

        return null;
    }

    private async Task<Customer?> BySenderAsync(string? sender, CancellationToken cancellation) =>
        sender is not null && sender.Contains('@', StringComparison.Ordinal)
            ? await crm.FindCustomerByEmailAsync(sender, cancellation)
            : null;

    private static bool NamesTried(string words) =>
        Identifiers.Zips(words).Count > 0 && NameReader.Candidates(words).Count > 0;
}
