using System.CommandLine;

namespace Steward.Starters.Cli.Commands;

internal sealed class EvaluateCommand : Command
{
    public EvaluateCommand()
        : base("evaluate", "Measures Steward against public benchmarks")
    {
        Add(new EvaluateIntentCommand());
        Add(new EvaluateSentimentCommand());
        Add(new EvaluateLanguageCommand());
        Add(new EvaluateInjectionCommand());
        Add(new EvaluatePiiCommand());
        Add(new EvaluateRetrievalCommand());
        Add(new EvaluateEmailRepliesCommand());
        Add(new EvaluateTau2RetailCommand());
    }
}
