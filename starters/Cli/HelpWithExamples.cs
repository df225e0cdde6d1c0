using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Steward.Starters.Cli;

/// <summary>The library's help, followed by a verb's examples, or by the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is Verb { Examples.Count: > 0 } verb)
        {
            output.WriteLine("Examples:");
            foreach (var example in verb.Examples)
            {
                output.WriteLine("  " + example);
            }
        }
        else
        {
            output.WriteLine(ExitCodes.Table);
        }

        return ExitCodes.Ok;
    }
}
