using System.Text.RegularExpressions;
using Steward.Activities.Privacy;

namespace Steward.Activities.Tests.Models;

internal sealed partial class EmailRedactor(IPiiVault vault) : IRedactor
{
    public async Task<string> RedactAsync(string ticketId, string text, CancellationToken cancellation = default)
    {
        foreach (var email in Email().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal))
            text = text.Replace(email, await vault.TokenAsync(ticketId, PiiKind.Email, email, cancellation), StringComparison.Ordinal);
        return text;
    }

    public async Task<string> RestoreAsync(string ticketId, string text, CancellationToken cancellation = default)
    {
        foreach (var token in Token().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal))
            text = text.Replace(token, await vault.ValueAsync(ticketId, token, cancellation) ?? token, StringComparison.Ordinal);
        return text;
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+")]
    private static partial Regex Email();

    [GeneratedRegex(@"\[[A-Z_]+_\d+\]")]
    private static partial Regex Token();
}
