using Spectre.Console;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Views;

/// <summary>Entries of the label queue, and what to type next.</summary>
internal static class LabelTable
{
    public static void Draw(IAnsiConsole screen, LabelPage page)
    {
        if (page.Items.Count == 0)
        {
            screen.MarkupLine("Nothing is in the queue.");
            return;
        }

        foreach (var entry in page.Items)
        {
            DrawHead(screen, entry);
        }

        screen.MarkupLineInterpolated($"[grey]{page.Items.Count} of {page.Total}.[/] steward labels set LABEL INTENT");
        if (page.NextCursor is { } next)
        {
            screen.MarkupLineInterpolated($"[dim]steward labels list --cursor {next}[/]");
        }
    }

    public static void DrawWhole(IAnsiConsole screen, LabelEntry entry)
    {
        DrawHead(screen, entry);
        screen.MarkupLineInterpolated(
            $"  [grey]{entry.Language} · seen {Moment(entry.FirstSeen)} to {Moment(entry.LastSeen)} · {entry.Model}[/]");
        if (entry.DecidedBy is { } agent)
        {
            screen.MarkupLineInterpolated(
                $"  {entry.State} {entry.Intent ?? "without an intent"} by {agent}, {Moment(entry.DecidedAt)}");
        }
    }

    private static void DrawHead(IAnsiConsole screen, LabelEntry entry)
    {
        var words = entry.Text.ReplaceLineEndings(" ");
        screen.MarkupLineInterpolated($"[yellow]{entry.LabelId}[/] [bold]{entry.Messages}×[/] {words}");
        screen.MarkupLineInterpolated($"  [grey]{string.Join(" · ", entry.Guesses.Select(Guess))}[/]");
    }

    private static string Moment(DateTimeOffset? moment) => $"{moment:yyyy-MM-dd HH:mm}Z";

    private static string Guess(LabelGuess guess) => $"{guess.Intent} {guess.Probability:P0}";
}
