using System.CommandLine;

namespace Steward.Starters.Cli.Commands;

internal sealed class BenchCommand : Command
{
    public BenchCommand()
        : base("bench", "Measures this Steward on this machine")
    {
        Add(new BenchTurnsCommand());
        Add(new BenchColdStartCommand());
        Add(new BenchMemoryCommand());
        Add(new BenchTracingCommand());
        Add(new BenchStackCommand());
        Add(new BenchEngineCommand());
        Add(new BenchCrashCommand());
        Add(new BenchRetrievalCommand());
    }
}
