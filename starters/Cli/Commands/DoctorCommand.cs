using System.CommandLine;

namespace Steward.Starters.Cli.Commands;

internal sealed class DoctorCommand : Verb
{
    private readonly HostOptions options = new();

    public DoctorCommand()
        : base("doctor", "Says what is configured, what is reachable, and the remedy for what is not", "steward doctor", "steward doctor --json")
    {
        options.AddTo(this, withPort: true);
    }

    protected override Task<int> RunAsync(ParseResult line, Terminal terminal, CancellationToken cancellation) =>
        throw new NotSupportedException("Not written yet.");
}
