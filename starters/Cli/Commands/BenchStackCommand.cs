using System.CommandLine;
using Steward.Starters.Bench.Stack;
using Steward.Starters.Cli.Views;

namespace Steward.Starters.Cli.Commands;

internal sealed class BenchStackCommand : Verb
{
    private readonly ServerOption temporal = new(
        "--temporal", "A Temporal server's host and port", "TEMPORAL_ADDRESS");
    private readonly ServerOption postgres = new(
        "--postgres", "An Npgsql connection string; its user may create schemas", "POSTGRES_URL");
    private readonly ServerOption elasticsearch = new(
        "--elasticsearch", "Elasticsearch's address", "ELASTICSEARCH_URL");
    private readonly ServerOption collector = new(
        "--collector", "Where an OpenTelemetry collector listens", "OTEL_EXPORTER_OTLP_ENDPOINT");
    private readonly Option<int> rounds = Number("--rounds", "How often each side is measured, in turn", 3);
    private readonly Option<int> conversations = Number("--conversations", "Conversations in each round", 64);
    private readonly Option<int> turns = Number("--turns", "Turns in each conversation", 3);
    private readonly Option<int> concurrency = Number("--concurrency", "Conversations under way at once", 16);

    public BenchStackCommand()
        : base(
            "stack",
            "Turns embedded and on Temporal, PostgreSQL, Elasticsearch and a collector, in one run",
            "steward bench stack --temporal 127.0.0.1:7233 --postgres \"Host=127.0.0.1;Username=steward\" "
                + "--elasticsearch http://127.0.0.1:9200 --collector http://127.0.0.1:4317",
            "steward bench stack --json")
    {
        foreach (var server in new[] { temporal, postgres, elasticsearch, collector })
        {
            Add(server);
        }

        foreach (var number in new[] { rounds, conversations, turns, concurrency })
        {
            Add(number);
        }
    }

    protected override async Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation)
    {
        var servers = new StackAddresses(
            temporal.Given(line), postgres.Given(line), elasticsearch.Url(line), collector.Url(line));
        var load = new StackLoad(
            line.GetValue(rounds), line.GetValue(conversations), line.GetValue(turns), line.GetValue(concurrency));
        var report = await Counting.RunAsync(
            terminal, "turns", load.Asked, progress => new StackBench(load, servers, progress).RunAsync(cancellation));
        terminal.Show(report, screen => StackTable.Draw(screen, report));
        return ExitCodes.Ok;
    }

    private static Option<int> Number(string name, string description, int value)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() < 1)
            {
                given.AddError($"{name} is {given.GetValueOrDefault<int>()}; it must be at least 1.");
            }
        });
        return option;
    }
}
