using Microsoft.Extensions.Options;

namespace Steward.Activities.Knowledge.Embedding.Remote;

/// <summary>Reports all faults of the section at once.</summary>
internal sealed class EmbeddingOptionsRules : IValidateOptions<EmbeddingOptions>
{
    private const string Section = EmbeddingOptions.Section;

    public ValidateOptionsResult Validate(string? name, EmbeddingOptions options)
    {
        var faults = (options.IsConfigured ? Faults(options) : []).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(EmbeddingOptions options)
    {
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https"))
            yield return $"{Section}:Endpoint '{options.Endpoint}' is not an http(s) address.";
        if (options.ApiKey.Length == 0)
            yield return $"{Section}:ApiKey is empty; set it, or leave the endpoint empty.";
        if (options.Name.Length == 0)
            yield return $"{Section}: set Deployment for Azure OpenAI, or Model for an OpenAI-compatible endpoint.";
        if (options.Deployment.Length > 0 && options.Model.Length > 0)
            yield return $"{Section}: Deployment is for Azure OpenAI, Model for other endpoints; set one of them.";
        foreach (var fault in Ranges(options))
            yield return fault;
    }

    private static IEnumerable<string> Ranges(EmbeddingOptions options) =>
        from range in new (string Name, int Value, int From, int To)[]
        {
            (nameof(options.Dimensions), options.Dimensions, 0, 4_096),
            (nameof(options.QuestionMilliseconds), options.QuestionMilliseconds, 10, 60_000),
            (nameof(options.BatchSeconds), options.BatchSeconds, 1, 600),
            (nameof(options.Retries), options.Retries, 0, 10),
            (nameof(options.PauseSeconds), options.PauseSeconds, 0, 3_600),
        }
        where range.Value < range.From || range.Value > range.To
        select $"{Section}:{range.Name} is {range.Value}; it must be from {range.From} to {range.To}.";
}
