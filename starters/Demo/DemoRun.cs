using Spectre.Console;
using Steward.Client;
using Steward.Starters.Cli;
using Steward.Starters.Cli.Views;
using Steward.Starters.Hosting;
using Steward.Starters.Pictures;
using Steward.Starters.Replay;
using Steward.Workers;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Demo;

/// <summary>
/// The demo from start to end: a data folder of its own, the sample shop, its day, the reader's turn.
/// </summary>
internal sealed class DemoRun(Terminal terminal, DemoSettings demo, HostSettings host, string? temporalUi)
{
    private const int PictureWidth = 120;

    private readonly TimeProvider time = TimeProvider.System;

    /// <param name="picture">Where to keep what was shown, as SVG; null: nowhere.</param>
    public async Task<int> RunAsync(string? picture, CancellationToken cancellation)
    {
        using var recorder = picture is null ? null : terminal.Record(PictureWidth);
        var shop = SampleShop.Find();
        using var folder = DemoFolder.Create(host.DataFolder);
        await using var app = await StewardHost.ApiAsync(StewardRoles.All, Settings(shop, folder.Path), cancellation);
        await StewardHost.StartAsync(app, host.Port, cancellation);
        await ShopRecords.LoadAsync(app.Services, shop.Records, cancellation);
        var served = Served.Of(app, temporalUi);
        using var steward = new StewardClient(new Uri(served.Url), "reader");
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(
            cancellation, app.Lifetime.ApplicationStopping);
        var summary = await PlayAsync(steward, shop, served, reading.Token);
        if (recorder is not null)
        {
            await File.WriteAllTextAsync(picture!, recorder.Export(new SvgPicture("steward up --demo")), cancellation);
        }

        if (demo.Once)
        {
            await reading.CancelAsync();
            await app.StopAsync(cancellation);
        }
        else
        {
            await app.WaitForShutdownAsync(cancellation);
        }

        return summary.Good ? ExitCodes.Ok : ExitCodes.Failed;
    }

    private async Task<ReplaySummary> PlayAsync(
        StewardClient steward, SampleShop shop, Served served, CancellationToken cancellation)
    {
        Welcome(served);
        var day = new DemoDay(steward, terminal, demo, time);
        var summary = await day.PlayAsync(Chosen(Recording.Read(shop.Tickets)), cancellation);
        if (demo.Once)
        {
            terminal.Show(summary, screen => SummaryTable.Draw(screen, summary));
            return summary;
        }

        var approvals = await steward.ApprovalsAsync(cancellation: cancellation);
        YourTurn.Draw(terminal.Screen, summary.Endings, approvals, ProgramName.Of(new Uri(served.Url)));
        return summary;
    }

    private IReadOnlyList<Burst> Chosen(IReadOnlyList<Burst> day)
    {
        var unknown = demo.Tickets.Except(day.Select(b => b.Ticket), StringComparer.Ordinal).ToList();
        return unknown.Count == 0
            ? [.. day.Where(b => demo.Tickets.Count == 0 || demo.Tickets.Contains(b.Ticket, StringComparer.Ordinal))]
            : throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"The sample day has no ticket {string.Join(", ", unknown)}; its tickets are " +
                $"{string.Join(", ", day.Select(b => b.Ticket).Distinct(StringComparer.Ordinal))}.");
    }

    private void Welcome(Served served)
    {
        terminal.Screen.WriteLine();
        terminal.Screen.MarkupLine(
            "   [bold]A day at Marlow & Wren[/], a made-up shop. Every ticket below is one durable workflow.");
        var server = served.Temporal ?? "the embedded engine";
        terminal.Screen.MarkupLineInterpolated(
            $"   [grey]Workflows run on {server}; the API listens on {served.Url}. {served.TemporalUi}[/]");
    }

    private HostSettings Settings(SampleShop shop, string folder) => host with
    {
        DataFolder = folder,
        KnowledgeFolder = shop.Knowledge,
        PolicyFile = shop.Policy,
        ExamplesFile = shop.Examples,
        Quiet = true,
    };
}
