using System.Text.RegularExpressions;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Api;

/// <summary>A ticket's id as it stands in a path.</summary>
internal readonly partial record struct TicketId(string Value)
{
    /// <summary>Called by the framework; a bad id is answered with the rule it breaks.</summary>
    public static bool TryParse(string text, IFormatProvider? provider, out TicketId ticket)
    {
        ticket = new TicketId(Check(text));
        return true;
    }

    public static string Check(string text) => Shape().IsMatch(text)
        ? text
        : throw new StewardException(
            ErrorTypes.InvalidRequest,
            $"Ticket id '{text}' is not one: letters, digits and . _ - only, 100 at most, beginning with a letter " +
            "or a digit " +
            "(a follow-up ends in ~ and its number).");

    public override string ToString() => Value;

    [GeneratedRegex(
        @"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}(~[1-9][0-9]{0,5})?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100)]
    private static partial Regex Shape();
}
