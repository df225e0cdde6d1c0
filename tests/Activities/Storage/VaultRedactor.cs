using System.Text.RegularExpressions;
using Steward.Activities.Privacy;

namespace Steward.Activities.Tests.Storage;

/// <summary>Restores tokens from the vault; redacts nothing, for what is redacted is another capability's test.</summary>
internal sealed partial class VaultRedactor(IPiiVault vault) : IRedactor
{
    public Task<string> RedactAsync(string ticketId, string text, CancellationToken cancellation = default) =>
        Task.FromResult(text);

    public async Task<string> RestoreAsync(string ticketId, string text, CancellationToken cancellation = default)
    {
        foreach (var token in Token().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal))
        {
            text = text.Replace(token, await vault.ValueAsync(ticketId, token, cancellation) ?? token, StringComparison.Ordinal);
        }

        return text;
    }

    [GeneratedRegex(@"\[[A-Z_]+_\d+\]")]
    private static partial Regex Token();
}
