using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Steward.Workflows.Contracts;
using Temporalio.Exceptions;

namespace Steward.Activities.Transcription;

/// <summary>
/// Speaks the OpenAI audio API. By hand, because the Azure package's own audio client does not fit the OpenAI package
/// it
/// runs beside, and self-hosted servers differ from both.
/// </summary>
internal sealed class TranscriptionClient(IHttpClientFactory clients, IOptions<TranscriptionOptions> options)
{
    public const string ClientName = "transcription";

    public async Task<Transcript> TranscribeAsync(FileInfo file, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        try
        {
            using var request = Request(file);
            using var response = await clients.CreateClient(ClientName).SendAsync(request, limit.Token);
            ThrowUnlessOk(response);
            var answer = VerboseAnswer.Read(await response.Content.ReadAsStringAsync(limit.Token));
            return answer?.ToTranscript() ?? throw Failure("answered no verbose_json", ErrorTypes.MalformedAnswer);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Failure($"did not answer within {options.Value.TimeoutSeconds} s", ErrorTypes.Unavailable);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw Failure($"could not be reached or broke off ({error.GetType().Name})", ErrorTypes.Unavailable);
        }
    }

    private HttpRequestMessage Request(FileInfo file)
    {
        var settings = options.Value;
        var content = new MultipartFormDataContent
        {
            { new StringContent(settings.Model), "model" },
            { new StringContent("verbose_json"), "response_format" },
            { new StringContent("segment"), "timestamp_granularities[]" },
            { new StreamContent(file.OpenRead()), "file", $"recording{file.Extension.ToLowerInvariant()}" },
        };
        var request = new HttpRequestMessage(HttpMethod.Post, Address(settings)) { Content = content };
        if (settings.Api == TranscriptionApi.Azure)
            request.Headers.Add("api-key", settings.ApiKey);
        else if (settings.ApiKey.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.ApiKey);
        return request;
    }

    private static Uri Address(TranscriptionOptions settings)
    {
        var endpoint = settings.Endpoint.TrimEnd('/');
        return settings.Api == TranscriptionApi.Azure
            ? new Uri($"{endpoint}/openai/deployments/{Uri.EscapeDataString(settings.Model)}/audio/transcriptions?api-version={settings.ApiVersion}")
            : new Uri($"{endpoint}/audio/transcriptions");
    }

    private static void ThrowUnlessOk(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return;
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        throw response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                Failure($"refused the key with {status}; set Transcription:ApiKey", ErrorTypes.Unauthorized),
            HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError =>
                Failure($"answered {status}", ErrorTypes.Unavailable, response.Headers.RetryAfter?.Delta),
            _ => Failure($"refused the recording with {status}; check Transcription:Endpoint, Model and ApiVersion",
                ErrorTypes.InvalidRequest),
        };
    }

    private static ApplicationFailureException Failure(string what, string type, TimeSpan? delay = null) =>
        new($"The transcriber {what}.", errorType: type, nonRetryable: type != ErrorTypes.Unavailable,
            nextRetryDelay: delay);
}
