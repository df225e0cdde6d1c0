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
            "Lists each part with its address and version, what it lacks, and the command that mends it. Ends with 2 "
            + "when a setting is wrong, 5 when something does not answer, 3 when something is missing",
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
        terminal.Show(
            new { healthy = Verdict.IsHealthy(findings), findings }, screen => Draw(screen, findings));
        return Verdict.ExitCode(findings);
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
                FindingState.Missing => ("missing", Color.Yellow),
                FindingState.Unreachable => ("down", Color.Red),
                _ => ("fault", Color.Red),
            };
            grid.AddRow(
                new Text(mark, new Style(colour)),
                new Text(finding.What, new Style(decoration: Decoration.Bold)),
                new Text(string.Join(", ", new[] { finding.Address, finding.Version, finding.Detail }.OfType<string>())));
            if (finding.Remedy is { } remedy)
            {
                grid.AddRow(Text.Empty, Text.Empty, new Text(remedy, new Style(Color.Grey)));
            }
        }

        screen.Write(grid);
    }
}
