using System.CommandLine;
using Steward.Starters.Bench;
using Steward.Starters.Cli.Views;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Commands;

internal sealed class BenchTracingCommand : Verb
{
    private readonly Option<Uri?> collector = new("--collector")
    {
        Description = "Where an OpenTelemetry collector listens (OTEL_EXPORTER_OTLP_ENDPOINT)",
        DefaultValueFactory = _ => Endpoint(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT")),
        CustomParser = given => Endpoint(given.Tokens[0].Value),
    };
    private readonly Option<int> rounds = new("--rounds")
    {
        Description = "How often without and with tracing; the medians are printed",
        DefaultValueFactory = _ => 5,
    };
    private readonly Option<int> turns = new("--turns")
    {
        Description = "Turns in each round",
        DefaultValueFactory = _ => 100,
    };

    public BenchTracingCommand()
        : base("tracing", "What tracing costs, as a ratio", "steward bench tracing --collector http://127.0.0.1:4317")
    {
        Add(collector);
        Add(rounds);
        Add(turns);
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        const int AtOnce = 16;
        var endpoint = line.GetValue(collector) ?? throw new StewardException(
            ErrorTypes.InvalidRequest,
            "No collector is named; name one with --collector http://127.0.0.1:4317 or OTEL_EXPORTER_OTLP_ENDPOINT.");
        var (often, each) = (line.GetValue(rounds), line.GetValue(turns));
        var report = await Counting.RunAsync(terminal, "turns", each * 4 * (often + 1), progress =>
            new TracingBench(often, each, AtOnce, endpoint, progress).RunAsync(cancellation));
        terminal.Show(report, screen => FigureTable.Draw(screen, "processor time per turn",
        [
            ("without tracing", $"{report.Without:0.0} ms"),
            ("with tracing, metrics and logs", $"{report.With:0.0} ms"),
            ("ratio", $"{report.Ratio:0.00}"),
        ]));
        return ExitCodes.Ok;
    }

    private static Uri? Endpoint(string? text) => string.IsNullOrEmpty(text) ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url
        : throw new StewardException(
            ErrorTypes.InvalidRequest,
            $"The collector is '{text}'; it must be an address such as http://127.0.0.1:4317.");
}
