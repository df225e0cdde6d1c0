using CsCheck;
using Microsoft.Extensions.Options;
using Steward.Activities.Privacy;

namespace Steward.Tests.Activities.Privacy;

/// <summary>A transcript that comes in chunks is redacted as it would be as a whole.</summary>
public sealed class StreamingTests
{
    private const string Secret = "nadia.okafor@example.com";

    private static readonly string[] Said =
    [
        "Agent: Good morning, this is the support line, how can I help you today?\n",
        "Customer: hello, my order number is #W4402187 and it has not come. ",
        "My e-mail is nadia.okafor@example.com, and my number is (303) 555-0142. ",
        "Customer: the card is 4111 1111 1111 1111, it was charged on Tuesday\n",
        "My name is Ngozi Adeyemi, zip code 02139. ", "Agent: one moment please, I look it up for you.\n\n",
        "[EMAIL_1] ", "é👍 ", "and then and then and then ", "GB82WEST12345698765432 ",
    ];

    private static readonly string[] Secrets =
        [Secret, "555-0142", "4111 1111 1111 1111", "Adeyemi", "GB82WEST12345698765432"];

    [Fact]
    public Task Cut_wherever_the_pieces_give_what_the_whole_gives() =>
        Gen.Select(Gen.Int[0, Said.Length - 1].Select(at => Said[at]).Array[0, 120], Gen.Int[1, 700].Array[1, 12])
            .SampleAsync(
                async (said, sizes) =>
                {
                    var text = string.Concat(said);
                    var whole = await New().RedactAsync("T-1", text);

                    var streamed = await StreamedAsync(New(), Chunks(text, sizes));

                    return streamed == whole && Secrets.All(secret => !whole.Contains(secret, StringComparison.Ordinal));
                },
                iter: 60);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task An_address_across_every_border_of_the_chunks_is_found(int size)
    {
        var text = $"please write to {Secret} about it";

        (await StreamedAsync(New(), Chunks(text, [size]))).ShouldBe("please write to [EMAIL_1] about it");
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("so it is. ")]
    public async Task An_address_is_found_wherever_the_text_around_it_would_be_cut(string filler)
    {
        foreach (var before in Enumerable.Range(0, 30).Select(step => 1_900 + (step * 17)))
        {
            var lead = string.Concat(Enumerable.Repeat(filler, before / filler.Length));
            var text = $"{lead} my e-mail is {Secret} thanks {lead}";

            var redacted = await StreamedAsync(New(), Chunks(text, [311]));

            redacted.ShouldBe($"{lead} my e-mail is [EMAIL_1] thanks {lead}", $"behind {before} characters");
        }
    }

    [Fact]
    public async Task A_token_that_the_customer_typed_stays_escaped_across_a_border()
    {
        var lead = new string('-', TextSegments.Longest - 4);
        var text = $"{lead}[EMAIL_1]{lead}";

        (await StreamedAsync(New(), Chunks(text, [100]))).ShouldBe($"{lead}[\\EMAIL_1]{lead}");
    }

    [Fact]
    public async Task However_long_a_transcript_is_only_a_segment_of_it_is_held()
    {
        const int Chunk = 500;
        var sentence = "the parcel has not come and nobody knows where it may be now. ";
        var (given, taken, most) = (0L, 0L, 0L);

        async IAsyncEnumerable<string> LongAsync()
        {
            for (; given < 3_000_000; given += Chunk)
            {
                most = Math.Max(most, given - taken);
                yield return string.Concat(Enumerable.Repeat(sentence, 10))[..Chunk];
                await Task.Yield();
            }
        }

        await foreach (var segment in New().RedactAsync("T-1", LongAsync(), TestContext.Current.CancellationToken))
            taken += segment.Length;

        taken.ShouldBe(given);
        most.ShouldBeLessThanOrEqualTo(TextSegments.Longest + TextSegments.Ahead + Chunk);
    }

    private static Redactor New() => new(new MemoryVault(), Options.Create(new PrivacyOptions()));

    private static async Task<string> StreamedAsync(Redactor redactor, IAsyncEnumerable<string> chunks)
    {
        var pieces = new List<string>();
        await foreach (var piece in redactor.RedactAsync("T-1", chunks))
            pieces.Add(piece);
        return string.Concat(pieces);
    }

    private static async IAsyncEnumerable<string> Chunks(string text, int[] sizes)
    {
        for (int at = 0, turn = 0; at < text.Length; turn++)
        {
            var length = Math.Min(sizes[turn % sizes.Length], text.Length - at);
            yield return text.Substring(at, length);
            at += length;
            await Task.Yield();
        }
    }
}
