namespace Steward.Starters.Cli;

/// <summary>What the program's exit code says; <c>steward --help</c> lists them.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int NotFound = 3;
    public const int Refused = 4;
    public const int Unreachable = 5;
    public const int Interrupted = 130;

    public const string Table = """
        Exit codes:
          0    done
          1    failed
          2    the command line or the request is wrong
          3    no such ticket, approval, label, file
          4    refused: the ticket's state, the lease, a used approval, a reused key, a worse model
          5    nothing answers: no Steward, no workflow server, no worker
          130  interrupted
        """;
}
