using System.Collections.Concurrent;
using Steward.Client;

namespace Steward.Starters.Replay;

/// <summary>
/// Plays a recording: tickets beside each other, the messages of one ticket in order, each once the one before is dealt
/// with.
/// </summary>
internal sealed class Player(StewardClient steward, int atOnce, TimeSpan patience, TimeProvider time)
{
    /// <param name="done">Called with each ticket's end, from several threads.</param>
    public async Task<IReadOnlyList<TicketEnding>> PlayAsync(
        IReadOnlyList<Burst> bursts, Action<TicketEnding> done, CancellationToken cancellation)
    {
        var endings = new ConcurrentBag<TicketEnding>();
        var tickets = bursts.GroupBy(b => b.Ticket, StringComparer.Ordinal);
        var width = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(tickets, width, async (ticket, token) =>
        {
            var ending = await PlayTicketAsync(ticket.Key, ticket, token);
            endings.Add(ending);
            done(ending);
        });
        return [.. endings.OrderBy(e => e.TicketId, StringComparer.Ordinal)];
    }

    private async Task<TicketEnding> PlayTicketAsync(
        string ticketId, IEnumerable<Burst> bursts, CancellationToken cancellation)
    {
        var (target, settled) = (ticketId, true);
        try
        {
            foreach (var burst in bursts)
            {
                var last = await SubmitAsync(burst, cancellation);
                target = last.TicketId;
                settled = await Settling.AwaitAsync(steward, target, last.Sequence, patience, time, cancellation);
                if (!settled)
                {
                    break;
                }
            }

            return TicketEnding.Of(await steward.GetAsync(target, cancellation), settled);
        }
        catch (StewardProblemException refused)
        {
            return new TicketEnding { TicketId = ticketId, Ending = Ending.Failed, Reason = refused.Message };
        }
    }

    private async Task<MessageAccepted> SubmitAsync(Burst burst, CancellationToken cancellation)
    {
        MessageAccepted? last = null;
        foreach (var message in burst.Messages)
        {
            last = await steward.SubmitAsync(message.Ticket, message.ToMessage(), cancellation: cancellation);
        }

        return last!;
    }
}
