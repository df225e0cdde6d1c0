using System.Collections.Concurrent;
using Steward.Activities.Privacy;

namespace Steward.Tests.Activities.Privacy;

/// <summary>The vault's rules without a database: one token per ticket and value, numbered from 1 per kind.</summary>
internal sealed class MemoryVault : IPiiVault
{
    private readonly ConcurrentDictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly Lock numbering = new();

    public Task<string> TokenAsync(
        string ticketId, PiiKind kind, string value, CancellationToken cancellation = default)
    {
        lock (numbering)
        {
            for (var number = 1; ; number++)
            {
                var token = TokenText.Of(kind, number);
                if (values.GetOrAdd($"{ticketId}/{token}", value) == value)
                {
                    return Task.FromResult(token);
                }
            }
        }
    }

    public Task<string?> ValueAsync(string ticketId, string token, CancellationToken cancellation = default) =>
        Task.FromResult(values.GetValueOrDefault($"{ticketId}/{token}"));
}
