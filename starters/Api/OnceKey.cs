using Steward.Client;

namespace Steward.Starters.Api;

/// <summary>The request's once-key: its Idempotency-Key, or a fresh one when the caller gave none.</summary>
internal readonly record struct OnceKey(string Value)
{
    public static ValueTask<OnceKey> BindAsync(HttpContext http) =>
        ValueTask.FromResult(new OnceKey(Given(http) ?? Guid.NewGuid().ToString("N")));

    /// <summary>The key as given, checked; null when there is none.</summary>
    public static string? Given(HttpContext http)
    {
        if (!http.Request.Headers.TryGetValue(StewardHeaders.IdempotencyKey, out var values))
        {
            return null;
        }

        var key = values.ToString();
        return key.Length is > 0 and <= ApiLimits.KeyLength
            ? key
            : throw new ApiException(
                ProblemKinds.Invalid,
                $"Header {StewardHeaders.IdempotencyKey} has {key.Length} characters; it takes 1 to " +
                $"{ApiLimits.KeyLength}. A UUID fits.");
    }
}
