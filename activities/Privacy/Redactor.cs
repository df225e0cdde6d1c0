using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Options;

namespace Steward.Activities.Privacy;

/// <summary>
/// Puts tokens in place of personal data. What was redacted is restored as it was written; a value that a ticket has in
/// two ways of writing keeps one token, and is restored in the first.
/// </summary>
public sealed class Redactor(IPiiVault vault, IOptions<PrivacyOptions> options) : IRedactor
{
    /// <summary>How many values of a kind are looked at for another way of writing.</summary>
    private const int MostValues = 50;

    private readonly HashSet<PiiKind> readable = [.. options.Value.Readable];

    public async Task<string> RedactAsync(string ticketId, string text, CancellationToken cancellation = default)
    {
        var segments = new TextSegments();
        segments.Append(text);
        var redacted = new StringBuilder(text.Length);
        while (segments.Next() is { } segment)
            redacted.Append(await RedactOneAsync(ticketId, segment, cancellation));
        redacted.Append(await RedactOneAsync(ticketId, segments.Rest(), cancellation));
        return redacted.ToString();
    }

    public async IAsyncEnumerable<string> RedactAsync(
        string ticketId, IAsyncEnumerable<string> chunks,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var segments = new TextSegments();
        await foreach (var chunk in chunks.WithCancellation(cancellation))
        {
            segments.Append(chunk);
            while (segments.Next() is { } segment)
                yield return await RedactOneAsync(ticketId, segment, cancellation);
        }

        if (segments.Rest() is { Length: > 0 } rest)
            yield return await RedactOneAsync(ticketId, rest, cancellation);
    }

    private async Task<string> RedactOneAsync(string ticketId, string text, CancellationToken cancellation)
    {
        // Escaped first: what is read is what will stand there.
        var escaped = TokenText.Escape(text);
        var known = new Dictionary<(PiiKind, string), string>();
        var cuts = new List<(PersonalData Piece, string Token)>();
        foreach (var piece in PersonalPieces.Of(escaped, readable.Contains))
        {
            cuts.Add((piece, await TokenAsync(ticketId, piece.Kind, piece.In(escaped), known, cancellation)));
        }

        return new CutText(escaped, cuts).Text;
    }

    public Task<string> RestoreAsync(string ticketId, string text, CancellationToken cancellation = default) =>
        RestoreAsync(ticketId, text, _ => true, cancellation);

    public Task<string> RestoreNamesAsync(string ticketId, string text, CancellationToken cancellation = default) =>
        RestoreAsync(ticketId, text, TokenText.IsName, cancellation);

    public Task<string> TokenAsync(
        string ticketId, PiiKind kind, string value, CancellationToken cancellation = default) =>
        TokenAsync(ticketId, kind, value, [], cancellation);

    private async Task<string> RestoreAsync(
        string ticketId, string text, Func<string, bool> which, CancellationToken cancellation)
    {
        var restored = new StringBuilder(text.Length);
        var last = 0;
        foreach (var (token, start) in TokenText.In(text).Select(match => (match.Value, match.Index)))
        {
            restored.Append(text, last, start - last);
            restored.Append(await MeantAsync(ticketId, token, which, cancellation));
            last = start + token.Length;
        }

        return restored.Append(text, last, text.Length - last).ToString();
    }

    private async Task<string> MeantAsync(
        string ticketId, string token, Func<string, bool> which, CancellationToken cancellation)
    {
        if (!which(token))
            return token;
        return TokenText.IsEscaped(token)
            ? TokenText.Unescape(token)
            : await vault.ValueAsync(ticketId, token, cancellation) ?? token;
    }

    private async Task<string> TokenAsync(
        string ticketId,
        PiiKind kind,
        string value,
        Dictionary<(PiiKind, string), string> known,
        CancellationToken cancellation)
    {
        var key = (kind, CanonicalValue.Of(kind, value));
        if (!known.TryGetValue(key, out var token))
        {
            token = await OtherWritingAsync(ticketId, kind, key.Item2, cancellation)
                ?? await vault.TokenAsync(ticketId, kind, value, cancellation);
            known[key] = token;
        }

        return token;
    }

    /// <summary>The token of the same value, however the ticket has it.</summary>
    private async Task<string?> OtherWritingAsync(
        string ticketId, PiiKind kind, string canonical, CancellationToken cancellation)
    {
        for (var number = 1; number <= MostValues; number++)
        {
            var token = TokenText.Of(kind, number);
            var value = await vault.ValueAsync(ticketId, token, cancellation);
            if (value is null)
            {
                return null;
            }

            if (CanonicalValue.Of(kind, value) == canonical)
            {
                return token;
            }
        }

        return null;
    }
}
