using System.Collections.Concurrent;

namespace Steward.Conversation.Tests.EndToEnd;

[Collection(SharedHouse.Name)]
public sealed class RaceTests(SharedHouse shared, ITestOutputHelper output)
{
    private const int Tries = 100;
    private const int AtOnce = 10;
    private const int Seed = 4_242;

    [Fact]
    public async Task Once_a_claim_is_answered_the_assistant_is_never_heard_again()
    {
        var random = new Random(Seed);
        TimeSpan[] moments =
            [.. Enumerable.Range(0, Tries).Select(_ => TimeSpan.FromMilliseconds(random.Next(850, 1_350)))];
        var heard = new ConcurrentDictionary<Case, int>();

        await Parallel.ForEachAsync(
            moments,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (moment, cancellation) =>
            {
                var ticket = shared.House.NewCase();
                await ticket.WriteAsync("How long does standard shipping take?");
                // The moment is what is drawn: around the end of the burst, when the reply is made and recorded.
                await Task.Delay(moment, cancellation);
                await ticket.ClaimAsync("ana");
                heard[ticket] = await RepliesAsync(ticket);
            });

        foreach (var (ticket, before) in heard)
        {
            // Answered only when the run has nothing more to do.
            await ticket.ShowAsync();
            (await RepliesAsync(ticket)).ShouldBe(before);
        }

        output.WriteLine($"In {heard.Values.Count(replies => replies > 0)} of {Tries} the assistant was first.");
        heard.Values.Distinct().ShouldBe([0, 1], ignoreOrder: true, "the moments must fall on both sides of the reply");
    }

    private async Task<int> RepliesAsync(Case ticket) => int.Parse((await shared.House.Folder.RowsAsync(
        "SELECT COUNT(*) FROM deliveries WHERE ticket_id = $id AND speaker = 'assistant'", ("$id", ticket.Id)))[0][0]);
}
