using System.CommandLine;

namespace Steward.Starters.Cli;

internal static class TicketArgument
{
    public static Argument<string> Create() => new("ticket") { Description = "The ticket's id" };
}
