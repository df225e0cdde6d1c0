using System.Text.RegularExpressions;
using Steward.Activities.Crm;

namespace Steward.Activities.Models.Reading;

/// <summary>
/// Reads a complete postal address: street, optional unit, city, state, zip. An incomplete one is not read at all.
/// </summary>
internal static partial class AddressReader
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static Address? Read(string text)
    {
        var matches = Full().Matches(text);
        if (matches.Count != 1)
            return null;
        var groups = matches[0].Groups;
        var state = States.Code(groups["state"].Value.Trim());
        return state is null
            ? null
            : new Address(
                Clean(groups["street"]), Clean(
                    groups["unit"]), Clean(groups["city"]), state, "USA", groups["zip"].Value);
    }

    private static string Clean(Group group) => group.Value.Trim().Trim(',').Trim();

    [GeneratedRegex(
        @"(?<![\w#])(?<street>\d{1,6}[a-z]?\s+[\p{L}0-9][\p{L}0-9 .'-]{2,40}?)\s*,\s*" +
        @"((?<unit>(suite|apt|apartment|unit|flat|floor|#)\.?\s*[\w-]{1,10})\s*,\s*)?" +
        @"(?<city>[\p{L}][\p{L} .'-]{1,30}?)\s*,\s*(?<state>[\p{L}][\p{L} ]{1,20}?)\s*,?\s+(?<zip>\d{5})\b",
        Options,
        1000)]
    private static partial Regex Full();
}
