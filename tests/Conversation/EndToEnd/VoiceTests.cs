using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.EndToEnd;

[Collection(SharedHouse.Name)]
public sealed class VoiceTests(SharedHouse shared)
{
    private const string Recording = "audio/jfk.flac";

    [Fact]
    public async Task Without_a_transcriber_a_recording_goes_to_a_person_and_the_customer_is_told_so()
    {
        var ticket = shared.House.NewCase();
        await ticket.CallAsync(Checkout.Data(Recording));

        var shown = await ticket.UntilWithAsync(WaitingOn.Agent);

        shown.HandoverReason.ShouldBe("no_transcriber");
        shown.Owner.ShouldBe(Owner.Group("support"));
        await ticket.UntilToldAsync("cannot listen to recordings");
    }

    [Fact]
    public async Task With_a_transcriber_a_recording_is_heard_and_answered_from_the_knowledge()
    {
        await using var whisper = await OpenAiServer.StartAsync(
            OpenAiReply.Transcript("How long does standard shipping take, and what does it cost?", -0.1));
        await using var house = await HeardByAsync(whisper);
        var ticket = house.NewCase();

        await ticket.CallAsync(Checkout.Data(Recording));

        await ticket.UntilAnsweredAsync();
        whisper.Requests.ShouldHaveSingleItem().Path.ShouldContain("/audio/transcriptions");
        var said = await ticket.TranscriptAsync();
        said[0].Body.ShouldNotBeNull().ShouldStartWith("How long does standard shipping take");
        said[^1].Citations.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_recording_that_was_hardly_understood_is_not_guessed_at()
    {
        await using var whisper = await OpenAiServer.StartAsync(
            OpenAiReply.Transcript("Cancel order W something.", -3));
        await using var house = await HeardByAsync(whisper);
        var ticket = house.NewCase();

        await ticket.CallAsync(Checkout.Data(Recording));

        (await ticket.UntilWithAsync(WaitingOn.Agent)).HandoverReason.ShouldBe("doubtful_audio");
        await ticket.UntilToldAsync("could not understand the recording");
    }

    private static Task<House> HeardByAsync(OpenAiServer whisper) => House.OpenAsync(new()
    {
        Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Transcription:Endpoint"] = $"{whisper.Address}/v1",
        },
    });
}
