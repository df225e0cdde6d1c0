using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Steward.Activities.Storage;
using Steward.Activities.Tests.Models;
using Steward.Activities.Tests.Storage;
using Steward.Activities.Transcription;
using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;
using Temporalio.Exceptions;

namespace Steward.Activities.Tests.Transcription;

public sealed class TranscriptionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("steward-audio-").FullName;
    private readonly TestStore store = new();

    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("OpenAI", "/audio/transcriptions", "Authorization")]
    [InlineData("Azure", "/openai/deployments/whisper/audio/transcriptions?api-version=2024-06-01", "api-key")]
    public async Task A_recording_gets_its_text(string api, string path, string keyHeader)
    {
        await using var server = await OpenAiServer.StartAsync(OpenAiReply.Transcript("Where is my order?", -0.1));
        var message = await RecordedAsync(Write("call.wav", 2_000));

        var answer = await Activities(server, ("Api", api)).TranscribeAsync(new TranscribeRequest("T1", [message]));

        answer.ShouldBe(new TranscribeAnswer(true));
        (await store.Archive.GetAsync([message]))[0].Body.ShouldBe("Where is my order?");
        server.Requests.Single().Path.ShouldBe(path);
        server.Requests.Single().Headers.Keys.ShouldContain(keyHeader);
        server.Requests.Single().Body.ShouldContain("verbose_json");
    }

    [Theory]
    [InlineData(-1.6, 0.02)]
    [InlineData(-0.1, 0.9)]
    public async Task Uncertain_words_are_doubtful(double meanLogProbability, double noSpeech)
    {
        await using var server = await OpenAiServer.StartAsync(
            OpenAiReply.Transcript("mumble", meanLogProbability, noSpeech));
        var message = await RecordedAsync(Write("call.mp3", 2_000));

        (await Activities(server).TranscribeAsync(new TranscribeRequest("T1", [message]))).Doubtful.ShouldBeTrue();
    }

    [Fact]
    public async Task A_recording_with_its_text_is_not_sent_again()
    {
        await using var server = await OpenAiServer.StartAsync(OpenAiReply.Transcript("Where is my order?", -0.1));
        var message = await RecordedAsync(Write("call.wav", 2_000));
        await Activities(server).TranscribeAsync(new TranscribeRequest("T1", [message]));

        await Activities(server).TranscribeAsync(new TranscribeRequest("T1", [message]));

        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task With_no_transcriber_the_answer_says_so()
    {
        var message = await RecordedAsync(Write("call.wav", 2_000));

        (await Activities(null).TranscribeAsync(new TranscribeRequest("T1", [message]))).Reason
            .ShouldBe("no_transcriber");
    }

    [Theory]
    [InlineData("missing.wav", -1, "audio_missing")]
    [InlineData("empty.wav", 0, "audio_empty")]
    [InlineData("words.txt", 10, "audio_unsupported")]
    [InlineData("long.wav", (25 * 1024 * 1024) + 1, "audio_too_large")]
    public async Task A_file_that_cannot_be_sent_has_a_reason(string name, int size, string reason)
    {
        await using var server = await OpenAiServer.StartAsync(OpenAiReply.Transcript("never", -0.1));
        var message = await RecordedAsync(size < 0 ? Path.Combine(folder, name) : Write(name, size));

        (await Activities(server).TranscribeAsync(new TranscribeRequest("T1", [message]))).Reason.ShouldBe(reason);
        server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("429", ErrorTypes.Unavailable)]
    [InlineData("500", ErrorTypes.Unavailable)]
    [InlineData("cut", ErrorTypes.Unavailable)]
    [InlineData("never", ErrorTypes.Unavailable)]
    [InlineData("401", ErrorTypes.Unauthorized)]
    [InlineData("400", ErrorTypes.InvalidRequest)]
    [InlineData("junk", ErrorTypes.MalformedAnswer)]
    [InlineData("empty", ErrorTypes.MalformedAnswer)]
    public async Task Each_failure_has_its_type(string how, string type)
    {
        await using var server = await OpenAiServer.StartAsync(how switch
        {
            "cut" => OpenAiReply.CutMidBody(),
            "never" => OpenAiReply.Never(),
            "junk" => OpenAiReply.Raw("not json"),
            "empty" => OpenAiReply.Raw("{}"),
            _ => OpenAiReply.Status(int.Parse(how), retryAfter: "3"),
        });
        var message = await RecordedAsync(Write("call.ogg", 2_000));

        var failure = await Should.ThrowAsync<ApplicationFailureException>(
            () => Activities(server, ("TimeoutSeconds", "1")).TranscribeAsync(new TranscribeRequest("T1", [message])));

        failure.ErrorType.ShouldBe(type);
        failure.NonRetryable.ShouldBe(type != ErrorTypes.Unavailable);
        if (how == "429")
            failure.NextRetryDelay.ShouldBe(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_real_recording_arrives_whole()
    {
        var flac = Samples.Data is { } data ? Path.Combine(data, "audio", "jfk.flac") : null;
        Assert.SkipWhen(
            flac is null || !File.Exists(flac),
            "shared/data/audio/jfk.flac is not here; set STEWARD_DATA to the folder that has it.");
        await using var server = await OpenAiServer.StartAsync(
            OpenAiReply.Transcript("And so, my fellow Americans", -0.2));
        var message = await RecordedAsync(flac!);

        (await Activities(server).TranscribeAsync(new TranscribeRequest("T1", [message]))).Transcribed.ShouldBeTrue();

        server.Requests.Single().Body.ShouldContain("recording.flac");
        server.Requests.Single().Body.ShouldContain("fLaC");
        long.Parse(server.Requests.Single().Headers["Content-Length"]).ShouldBeGreaterThan(new FileInfo(flac!).Length);
    }

    [Fact]
    public void Faulty_options_are_all_reported_at_start()
    {
        var failure = Should.Throw<OptionsValidationException>(
            () => Activities(null, ("Endpoint", "ftp://x"), ("DoubtfulBelow", "2")));

        failure.Failures.Count().ShouldBe(2);
    }

    private string Write(string name, int size)
    {
        var path = Path.Combine(folder, name);
        using var file = File.Create(path);
        file.SetLength(size);
        return path;
    }

    private async Task<string> RecordedAsync(string path) => (await store.Archive.StoreAsync(new NewMessage
    {
        TicketId = "T1",
        Direction = MessageDirection.Inbound,
        DeliveryId = Path.GetFileName(path),
        Channel = Channel.Voice,
        Author = "caller",
        AudioReference = path,
        SentAt = DateTimeOffset.UnixEpoch,
    })).MessageId;

    private TranscriptionActivities Activities(OpenAiServer? server, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Transcription:Endpoint"] = server?.Address ?? string.Empty,
                ["Transcription:Model"] = "whisper",
                ["Transcription:ApiKey"] = "key",
            })
            .AddInMemoryCollection(
                settings.ToDictionary(at => $"Transcription:{at.Key}", at => (string?)at.Value, StringComparer.Ordinal))
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton(store.Archive).AddSingleton(store.Get<ITurnStore>())
            .AddStewardTranscription(configuration);
        return services.BuildServiceProvider().GetRequiredService<TranscriptionActivities>();
    }
}
