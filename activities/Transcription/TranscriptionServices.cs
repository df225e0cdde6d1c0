using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Transcription;

/// <summary>Registers the transcription of recordings.</summary>
public static class TranscriptionServices
{
    /// <summary>
    /// Adds <see cref="TranscriptionActivities"/> (also as <see cref="ITranscriptionActivities"/>). Needs
    /// <see cref="IMessageArchive"/> and <see cref="ITurnStore"/>. Without an endpoint it answers
    /// <c>no_transcriber</c>.
    /// </summary>
    public static IServiceCollection AddStewardTranscription(this IServiceCollection services,
        IConfiguration configuration)
    {
        services.AddOptions<TranscriptionOptions>().Bind(configuration.GetSection(TranscriptionOptions.Section))
            .Validate(IsAddress, "Transcription:Endpoint must be an http(s) address, or empty for no transcriber.")
            .Validate(options => options.Api != TranscriptionApi.Azure || !options.IsConfigured
                || options.ApiKey.Length > 0,
                "Transcription:ApiKey is empty; Azure needs one.")
            .Validate(options => options.Model.Length > 0,
                "Transcription:Model is empty; name the model or deployment.")
            .Validate(options => options.DoubtfulBelow is >= 0 and <= 1,
                "Transcription:DoubtfulBelow must be from 0 to 1.")
            .Validate(options => options.TimeoutSeconds is >= 1 and <= 3600,
                "Transcription:TimeoutSeconds must be from 1 to 3600.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(TranscriptionClient.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan);
        services.AddSingleton<TranscriptionClient>();
        services.AddSingleton(provider => new TranscriptionActivities(
            provider.GetRequiredService<IMessageArchive>(),
            provider.GetRequiredService<ITurnStore>(),
            provider.GetRequiredService<TranscriptionClient>(),
            provider.GetRequiredService<IOptions<TranscriptionOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ITranscriptionActivities>(
            provider => provider.GetRequiredService<TranscriptionActivities>());
        return services;
    }

    private static bool IsAddress(TranscriptionOptions options) =>
        !options.IsConfigured

            || (Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https"));
}
