namespace Steward.Starters.Webhooks;

/// <summary>Section <c>Webhooks</c>: the sources by name.</summary>
internal sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    private const int ShortestSecret = 16;

    private static readonly StringComparer Names = StringComparer.OrdinalIgnoreCase;

    /// <summary>How far a delivery's timestamp may be from now, either way.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public IReadOnlyDictionary<string, WebhookSource> Sources { get; private init; } =
        new Dictionary<string, WebhookSource>();

    public static WebhookOptions Read(IConfiguration configuration)
    {
        var sources = configuration.GetSection(Section).Get<Dictionary<string, WebhookSource>>() ?? [];
        var faults = sources
            .SelectMany(s => Secrets(s.Key, s.Value))
            .Where(s => s.Secret.Length < ShortestSecret)
            .Select(s =>
                $"{Section}:{s.Name} has {s.Secret.Length} characters; it needs {ShortestSecret} at least: make one " +
                "with `openssl rand -hex 32`.")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return faults.Count == 0
            ? new WebhookOptions { Sources = new Dictionary<string, WebhookSource>(sources, Names) }
            : throw new InvalidOperationException(string.Join(' ', faults));
    }

    private static IEnumerable<(string Name, string Secret)> Secrets(string name, WebhookSource source)
    {
        yield return ($"{name}:Secret", source.Secret);
        if (source.PreviousSecret is { } previous)
        {
            yield return ($"{name}:PreviousSecret", previous);
        }
    }
}
