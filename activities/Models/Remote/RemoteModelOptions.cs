namespace Steward.Activities.Models.Remote;

/// <summary>Section <c>Models</c>: the remote models. With none configured, only the local tier answers.</summary>
public sealed class RemoteModelOptions
{
    public const string Section = "Models";

    public const string AzureName = "azure";
    public const string OpenAIName = "openai";

    /// <summary>Azure OpenAI; the model name <c>azure</c>.</summary>
    public ChatEndpointOptions Azure { get; set; } = new();

    /// <summary>OpenAI, or any endpoint that speaks its API; the model name <c>openai</c>.</summary>
    public ChatEndpointOptions OpenAI { get; set; } = new();

    /// <summary>
    /// The policy's tier names and the endpoint each means: <c>azure</c> or <c>openai</c>. Default none.
    /// </summary>
    public Dictionary<string, string> Tiers { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Seconds for one call to a model. Default 30.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>Calls to the model in one turn at most, look-ups and repairs included. Default 6.</summary>
    public int Rounds { get; set; } = 6;

    /// <summary>Tokens of one answer at most. Default 1,200.</summary>
    public int AnswerTokens { get; set; } = 1_200;

    internal IEnumerable<string> Faults()
    {
        foreach (var (name, endpoint) in new[] { (nameof(Azure), Azure), (nameof(OpenAI), OpenAI) })
        {
            if (!endpoint.IsConfigured)
                continue;
            if (!Uri.TryCreate(endpoint.Endpoint, UriKind.Absolute, out var address)
                || address.Scheme is not ("http" or "https"))
                yield return $"Models:{name}:Endpoint '{endpoint.Endpoint}' is not an http(s) address.";
            if (endpoint.ApiKey.Length == 0)
                yield return $"Models:{name}:ApiKey is empty; set it, or leave the endpoint empty.";
            if (endpoint.Name.Length == 0)
                yield return
                $"Models:{name}: {(endpoint == Azure ? "Deployment" : "Model")} is empty; name the one to call.";
        }

        if (TimeoutSeconds is < 1 or > 600)
            yield return $"Models:TimeoutSeconds is {TimeoutSeconds}; it must be from 1 to 600.";
        if (Rounds is < 2 or > 20)
            yield return $"Models:Rounds is {Rounds}; it must be from 2 to 20.";
        foreach (var (tier, endpoint) in Tiers.Where(tier => tier.Value is not (AzureName or OpenAIName)))
            yield return $"Models:Tiers:{tier} is '{endpoint}'; it must be '{AzureName}' or '{OpenAIName}'.";
    }
}
