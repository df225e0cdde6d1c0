using System.CommandLine;
using Spectre.Console;
using Steward.Starters.Cli.Doctor;
using Steward.Starters.Hosting;

namespace Steward.Starters.Cli.Commands;

internal sealed class DoctorCommand : Verb
{
    private readonly HostOptions options = new();
    private readonly Option<Uri> url = UrlOption.Create();

    public DoctorCommand()
        : base(
            "doctor",
            "Says what is configured, what is reachable, and the remedy for what is not",
            "steward doctor",
            "steward doctor --temporal 127.0.0.1:7233 --json")
    {
        Add(url);
        options.AddTo(this, withPort: false);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        var configuration = StewardHost.Configuration(options.Read(line));
        var findings = await new Examination(configuration, line.GetValue(url)!).RunAsync(cancellation);
        var healthy = findings.All(f => f.State != FindingState.Fault);
        terminal.Show(new { healthy, findings }, screen => Draw(screen, findings));
        return healthy ? ExitCodes.Ok : ExitCodes.Failed;
    }

    private static void Draw(IAnsiConsole screen, IReadOnlyList<Finding> findings)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var finding in findings)
        {
            var (mark, colour) = finding.State switch
            {
                FindingState.Ok => ("ok", Color.Green),
                FindingState.Off => ("off", Color.Grey),
                _ => ("fault", Color.Red),
            };
            grid.AddRow(
                new Text(mark, new Style(colour)),
                new Text(finding.What, new Style(decoration: Decoration.Bold)),
                new Text(finding.Detail));
            if (finding.Remedy is { } remedy)
            {
                grid.AddRow(Text.Empty, Text.Empty, new Text(remedy, new Style(Color.Grey)));
            }
        }

        screen.Write(grid);
    }
}
