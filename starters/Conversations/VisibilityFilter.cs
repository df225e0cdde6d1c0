using System.Text.RegularExpressions;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Conversations;

/// <summary>
/// Writes a list filter in Temporal's visibility language. Free text is checked, never quoted in as it came.
/// </summary>
internal static partial class VisibilityFilter
{
    public const string WithApprovals =
        $"WorkflowType = '{MessageNames.Workflow}' AND ExecutionStatus = 'Running' AND PendingApprovals > 0";

    /// <summary>The same without what an earlier run of a long conversation left behind.</summary>
    private const string All = $"WorkflowType = '{MessageNames.Workflow}' AND ExecutionStatus != 'ContinuedAsNew'";

    public static string Of(TicketFilter filter)
    {
        var terms = new List<string> { All };
        Add(terms, SearchAttributes.Status.Name, filter.Status?.ToString());
        Add(terms, SearchAttributes.WaitingOn.Name, filter.WaitingOn?.ToString());
        Add(terms, SearchAttributes.Priority.Name, filter.Priority?.ToString());
        Add(terms, SearchAttributes.Channel.Name, filter.Channel?.ToString());
        Add(terms, SearchAttributes.Intent.Name, Word("intent", filter.Intent));
        Add(terms, SearchAttributes.Owner.Name, OwnerOf(filter.Owner)?.ToString());
        return string.Join(" AND ", terms);
    }

    private static void Add(List<string> terms, string attribute, string? value)
    {
        if (value is not null)
        {
            terms.Add($"{attribute} = '{value}'");
        }
    }

    private static Owner? OwnerOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var parts = text.Split(':', 2);
        return (parts[0].ToLowerInvariant(), parts.Length) switch
        {
            ("assistant", 1) => Owner.Assistant,
            ("nobody", 1) => Owner.Nobody,
            ("agent", 2) => Owner.Agent(Word("owner", parts[1])!),
            ("group", 2) => Owner.Group(Word("owner", parts[1])!),
            _ => throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"owner is '{text}'; it must be assistant, nobody, agent:<id> or group:<id>."),
        };
    }

    private static string? Word(string field, string? value) => value is null || Plain().IsMatch(value)
        ? value
        : throw new StewardException(
            ErrorTypes.InvalidRequest,
            $"{field} is '{value}'; it may have letters, digits and . _ @ - only, 100 at most.");

    [GeneratedRegex(@"^[\w.@-]{1,100}\z", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Plain();
}
