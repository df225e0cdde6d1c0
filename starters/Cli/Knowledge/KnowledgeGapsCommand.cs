using System.CommandLine;
using Spectre.Console;
using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Gaps;
using Steward.Starters.Hosting;

namespace Steward.Starters.Cli.Knowledge;

internal sealed class KnowledgeGapsCommand : Verb
{
    private readonly Option<int> days = new("--days")
    {
        Description = "Asked within so many days",
        DefaultValueFactory = _ => 30,
    };
    private readonly Option<int> count = new("--count")
    {
        Description = "Gaps at most",
        DefaultValueFactory = _ => 20,
    };
    private readonly HostOptions options = new();

    public KnowledgeGapsCommand()
        : base(
            "gaps",
            "What customers ask and no article answers, the most asked first",
            "steward knowledge gaps",
            "steward knowledge gaps --days 7 --data .steward --json")
    {
        Add(days);
        Add(count);
        Add(options.Data);
        Add(options.Set);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        using var store = StewardHost.Gaps(options.Read(line));
        var time = store.Services.GetRequiredService<TimeProvider>();
        var gaps = await store.Services.GetRequiredService<IKnowledgeGaps>().ClusteredAsync(
            time.GetUtcNow().AddDays(-line.GetValue(days)), line.GetValue(count), cancellation);
        terminal.Show(gaps, screen => Draw(screen, gaps));
        return ExitCodes.Ok;
    }

    private static void Draw(IAnsiConsole screen, IReadOnlyList<KnowledgeGap> gaps)
    {
        if (gaps.Count == 0)
        {
            screen.MarkupLine("No question was left without an answer.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("asked", "about", "for example");
        foreach (var gap in gaps)
        {
            table.AddRow(
                $"{gap.Questions}", Markup.Escape(string.Join(' ', gap.Words)), Markup.Escape(gap.Examples[0]));
        }

        screen.Write(table);
    }
}
