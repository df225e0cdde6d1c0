using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Steward.Starters.Cli.Commands;
using Steward.Starters.Cli.Knowledge;
using Steward.Starters.Cli.Labels;

namespace Steward.Starters.Cli;

/// <summary>The program <c>steward</c>: its verbs, and what they end with.</summary>
internal static class CommandLine
{
    /// <summary>How long a stopped verb may take to finish what is under way before the process ends anyway.</summary>
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        var line = Root().Parse(args);
        if (line.Errors.Count > 0 && line.Action is not HelpAction and not HelpWithExamples)
        {
            foreach (var fault in line.Errors)
            {
                await error.WriteLineAsync(fault.Message);
            }

            await error.WriteLineAsync($"`{Path(line)} --help` says how it goes.");
            return ExitCodes.Usage;
        }

        return await line.InvokeAsync(
            new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = Drain,
            },
            cancellation);
    }

    public static RootCommand Root()
    {
        var root = new RootCommand(
            "Steward answers support tickets with durable workflows: cited answers, approved actions, people in " +
            "charge.")
        {
            HelpName = "steward",
        };
        foreach (var verb in Verbs())
        {
            root.Add(verb);
        }

        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }

        root.SetAction(line => root.Parse("--help").Invoke(line.InvocationConfiguration));
        return root;
    }

    private static IEnumerable<Command> Verbs() =>
    [
        new UpCommand(), new ServeCommand(), new WorkerCommand(), new EngineCommand(),
        new OpenCommand(), new SayCommand(), new ShowCommand(), new WatchCommand(), new ListCommand(),
        new ApprovalsCommand(), new ApproveCommand(), new RejectCommand(), new EditCommand(),
        new ClaimCommand(), new ReplyCommand(), new NoteCommand(), new ReleaseCommand(),
        new ImportCommand(), new KnowledgeCommand(), new ReplayCommand(), new LabelsCommand(), new RetrainCommand(),
        new EvaluateCommand(),
        new BenchCommand(), new DoctorCommand(), new TemporalCommand(),
    ];

    private static string Path(ParseResult line)
    {
        var path = new List<string>();
        for (SymbolResult? at = line.CommandResult; at is CommandResult { Command: not RootCommand } verb; at = at.Parent)
        {
            path.Insert(0, verb.Command.Name);
        }

        return string.Join(' ', path.Prepend("steward"));
    }
}
