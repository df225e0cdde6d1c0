using Spectre.Console;
using Steward.Client;
using Steward.Starters.Cli;
using Steward.Starters.Cli.Views;
using Steward.Starters.Replay;

namespace Steward.Starters.Demo;

/// <summary>
/// Plays the sample shop's day against a running Steward, as a client like any other, and shows each conversation as it
/// unfolds.
/// </summary>
internal sealed class DemoDay(StewardClient steward, Terminal terminal, DemoSettings settings, TimeProvider time)
{
    private readonly EventPrinter printer = new(brief: true);
    private readonly Lock screen = new();
    private readonly Dictionary<string, TicketFollower> followers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> settled = new(StringComparer.Ordinal);

    /// <summary>Plays the day; what happens later is told until the token is cancelled.</summary>
    public async Task<ReplaySummary> PlayAsync(IReadOnlyList<Burst> bursts, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        foreach (var burst in bursts)
        {
            Caption(burst);
            await PlayAsync(burst, cancellation);
            await Task.Delay(settings.Pace, time, cancellation);
        }

        return ReplaySummary.Of(await EndingsAsync(cancellation), time.GetElapsedTime(began));
    }

    private async Task PlayAsync(Burst burst, CancellationToken cancellation)
    {
        foreach (var message in burst.Messages)
        {
            var accepted = await steward.SubmitAsync(message.Ticket, message.ToMessage(), cancellation: cancellation);
            if (accepted.Duplicate)
            {
                Remark(
                    accepted.TicketId,
                    "delivered again",
                    $"Delivery {message.DeliveryId} was taken before; nothing happens.");
            }

            var follower = Follow(accepted.TicketId, cancellation);
            settled[accepted.TicketId] = message != burst.Messages[^1]
                || await follower.SettleAsync(accepted.Sequence, settings.Patience, cancellation);
        }
    }

    private TicketFollower Follow(string ticketId, CancellationToken cancellation)
    {
        if (!followers.TryGetValue(ticketId, out var follower))
        {
            followers[ticketId] = follower = new TicketFollower(steward, ticketId, Tell);
            _ = RunAsync(follower, cancellation);
        }

        return follower;
    }

    private async Task RunAsync(TicketFollower follower, CancellationToken cancellation)
    {
        try
        {
            await follower.RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The demo ends: nobody reads on.
            return;
        }
        catch (Exception e) when (
            e is StewardProblemException or HttpRequestException or IOException or StewardUnreachableException)
        {
            // The day goes on and ends with this ticket as stuck; the reader learns why here.
            Remark(follower.TicketId, "not followed", e.Message);
        }
    }

    private void Tell(TicketEvent happened) =>
        terminal.Show(happened, console => Draw(() => printer.Print(console, happened)));

    private void Remark(string ticketId, string label, string words) =>
        Draw(() => printer.Remark(terminal.Screen, ticketId, label, new Text(words, new Style(Color.Grey))));

    private void Caption(Burst burst)
    {
        if (burst.Note is { } note)
        {
            Draw(() => printer.Caption(terminal.Screen, burst.At, note));
        }
    }

    private void Draw(Action draw)
    {
        lock (screen)
        {
            draw();
        }
    }

    private async Task<IReadOnlyList<TicketEnding>> EndingsAsync(CancellationToken cancellation)
    {
        var endings = new List<TicketEnding>();
        foreach (var (ticketId, good) in settled)
        {
            endings.Add(TicketEnding.Of(await steward.GetAsync(ticketId, cancellation), good));
        }

        return endings;
    }
}
