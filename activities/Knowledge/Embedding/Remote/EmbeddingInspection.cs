using System.ClientModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Embedding.Remote;

/// <summary>
/// Asks the configured embedding for the vector of one word: whether it is there, lets this key in, knows the model and
/// answers vectors of the configured length.
/// </summary>
public static class EmbeddingInspection
{
    private const string Word = "help";
    private const int Patience = 5_000;

    /// <summary>Null when none is configured.</summary>
    /// <exception cref="OptionsValidationException">The section has faults; all are listed.</exception>
    public static async Task<EmbeddingReport?> LookAsync(
        IConfiguration configuration, CancellationToken cancellation = default)
    {
        var options = configuration.GetSection(EmbeddingOptions.Section).Get<EmbeddingOptions>() ?? new();
        if (!options.IsConfigured)
            return null;
        if (new EmbeddingOptionsRules().Validate(null, options) is { Failed: true } faults)
        {
            throw new OptionsValidationException(
                EmbeddingOptions.Section, typeof(EmbeddingOptions), faults.Failures);
        }

        options.QuestionMilliseconds = Math.Max(options.QuestionMilliseconds, Patience);
        var health = new EmbeddingHealth(TimeProvider.System, NullLogger<EmbeddingHealth>.Instance);
        using var generator = new RemoteGenerator(options, health, TimeProvider.System);
        var report = new EmbeddingReport(new(options.Endpoint), options.Name, options.Dimensions, 0, 0, Failure: null);
        try
        {
            var made = await generator.GenerateOnceAsync(Word, cancellation);
            return report with { Answered = made.Count == 1 ? made[0].Vector.Length : 0 };
        }
        catch (StewardException outage)
        {
            return report with
            {
                Status = (outage.InnerException as ClientResultException)?.Status ?? 0,
                Failure = outage.Message,
            };
        }
    }
}
