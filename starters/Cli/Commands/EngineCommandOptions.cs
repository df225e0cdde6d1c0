using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Steward.Engine;
using Temporalio.Api.Enums.V1;

namespace Steward.Starters.Cli.Commands;

/// <summary>The options of <c>steward engine</c>.</summary>
internal sealed class EngineCommandOptions
{
    private const int TemporalPort = 7233;
    private const int PageAbove = 1000;
    private const int LongestShortest = 60;

    private readonly Option<int> port = new("--port")
    {
        Description = "The port for clients and workers; 0 takes a free one",
        DefaultValueFactory = _ => TemporalPort,
        CustomParser = WholeNumber.Port("--port"),
    };
    private readonly Option<FileInfo> data = new("--data")
    {
        Description = "The SQLite file that keeps everything; made when it is not there",
    };
    private readonly Option<bool> inMemory = new("--in-memory") { Description = "Keep nothing after the end" };
    private readonly Option<IPAddress> ip = new("--ip")
    {
        Description = "The interface to listen on; whoever reaches it may do everything",
        DefaultValueFactory = _ => IPAddress.Loopback,
        CustomParser = Address,
    };
    private readonly Option<int?> uiPort = new("--ui-port")
    {
        Description = "The port of the read-only page; 0 takes a free one; default: 1000 above --port",
        CustomParser = given => WholeNumber.Port("--ui-port")(given),
    };
    private readonly Option<bool> headless = new("--headless") { Description = "Without the page" };
    private readonly Option<int?> suggest = new("--suggest-continue-as-new")
    {
        Description = "History length in events from which workflows are told to continue as new; default 4096",
        CustomParser = given => WholeNumber.Between("--suggest-continue-as-new", 1, int.MaxValue)(given),
    };
    private readonly Option<double> shortest = new("--shortest-timer")
    {
        Description = "Seconds that a workflow's timer takes at least; default 1, as on a Temporal server, "
            + "and 0 with --time-skipping",
        CustomParser = Seconds,
    };
    private readonly Option<Dictionary<string, IndexedValueType>> attributes = new("--search-attribute")
    {
        Description = "A custom search attribute as Name=Type, such as Team=Keyword; may be repeated",
        CustomParser = SearchAttributeArgument.ParseAll,
    };
    private readonly Option<string[]> namespaces = new("--namespace")
    {
        Description = "A namespace to have from the start; may be repeated",
        DefaultValueFactory = _ => ["default"],
        CustomParser = Names,
    };
    private readonly Option<bool> timeSkipping = new("--time-skipping")
    {
        Description = "Let time jump to the next timer while nothing is under way",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])
            [port, data, inMemory, ip, uiPort, headless, suggest, shortest, attributes, namespaces, timeSkipping])
        {
            command.Add(option);
        }

        command.Validators.Add(given =>
        {
            if (given.GetResult(data) is null == !given.GetValue(inMemory))
            {
                given.AddError("Name a file with --data, or say --in-memory: exactly one of them.");
            }

            if (given.GetResult(uiPort) is not null && given.GetValue(headless))
            {
                given.AddError("--headless leaves the page out, and --ui-port gives it a port: one of them.");
            }
        });
    }

    public EmbeddedEngineOptions Read(ParseResult line)
    {
        var read = new EmbeddedEngineOptions
        {
            Port = line.GetValue(port),
            DataFile = line.GetValue(data)?.FullName,
            ListenAddress = line.GetValue(ip)!,
            PagePort = line.GetValue(headless) ? null : PagePort(line),
            Namespaces = line.GetValue(namespaces)!,
            SearchAttributes = line.GetValue(attributes) ?? [],
            TimeSkipping = line.GetValue(timeSkipping),
            ShortestTimer = ShortestTimer(line),
        };
        read.SuggestContinueAsNewAfterEvents = line.GetValue(suggest) ?? read.SuggestContinueAsNewAfterEvents;
        return read;
    }

    /// <summary>As on the servers it stands for: Temporal's own, or the one that skips time.</summary>
    private TimeSpan ShortestTimer(ParseResult line) => line.GetResult(shortest) is { Implicit: false }
        ? TimeSpan.FromSeconds(line.GetValue(shortest))
        : line.GetValue(timeSkipping) ? TimeSpan.Zero : TimeSpan.FromSeconds(1);

    private int PagePort(ParseResult line) =>
        line.GetValue(uiPort) ?? (line.GetValue(port) is > 0 and var grpc ? grpc + PageAbove : 0);

    private static double Seconds(ArgumentResult given)
    {
        var text = given.Tokens[0].Value;
        var isNumber = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds);
        if (!isNumber || seconds > LongestShortest)
        {
            given.AddError($"--shortest-timer is '{text}'; it must be a number of seconds from 0 to {LongestShortest}.");
        }

        return seconds;
    }

    private static string[] Names(ArgumentResult given)
    {
        if (given.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            given.AddError("--namespace is blank; it must be a name, such as default.");
        }

        return [.. given.Tokens.Select(token => token.Value)];
    }

    private static IPAddress? Address(ArgumentResult given)
    {
        var text = given.Tokens[0].Value;
        if (IPAddress.TryParse(text, out var address))
        {
            return address;
        }

        given.AddError($"--ip is '{text}'; it must be an IP address such as 127.0.0.1.");
        return null;
    }
}
