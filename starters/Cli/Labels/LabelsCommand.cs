using System.CommandLine;

namespace Steward.Starters.Cli.Labels;

internal sealed class LabelsCommand : Command
{
    public LabelsCommand()
        : base("labels", "Messages that were read without certainty: people label them, retraining learns from them")
    {
        Add(new LabelsListCommand());
        Add(new LabelsShowCommand());
        Add(new LabelsSetCommand());
        Add(new LabelsDismissCommand());
        Add(new LabelsEraseCommand());
    }
}
