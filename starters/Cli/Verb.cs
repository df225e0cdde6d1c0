using System.CommandLine;

namespace Steward.Starters.Cli;

/// <summary>
/// A verb of the command line: it says what it does, shows examples, and ends with a documented exit code.
/// </summary>
internal abstract class Verb : Command
{
    private readonly Option<bool> json = new("--json")
    {
        Description = "JSON on standard output, one object a line, and nothing else there",
    };

    protected Verb(string name, string description, params string[] examples)
        : base(name, description)
    {
        Examples = examples;
        Add(json);
        SetAction(InvokeAsync);
    }

    public IReadOnlyList<string> Examples { get; }

    protected abstract Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation);

    private async Task<int> InvokeAsync(ParseResult line, CancellationToken cancellation)
    {
        var streams = line.InvocationConfiguration;
        var terminal = new Terminal(streams.Output, streams.Error, line.GetValue(json));
        try
        {
            return await RunAsync(line, terminal, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception e)
        {
            terminal.Explain(e.Message);
            return ExitReasons.Of(e);
        }
    }
}
