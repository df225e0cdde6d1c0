using Steward.Activities.Yaml;
using Steward.Workflows.Contracts;
using YamlDotNet.Core;

namespace Steward.Activities.Policies;

/// <summary>Reads a policy file and checks everything in it.</summary>
public static class PolicyReader
{
    internal const int LongestFile = 1_000_000;

    private static readonly string[] Sections =
    [
        "version", "brand", "disclosures", "forbiddenClaims", "groups", "defaultGroup", "models", "routing", "actions",
        "budget", "sla", "calendar", "times", "retention",
    ];

    /// <param name="file">The file's name, for faults.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="now">The calendar's time-zone offsets are written out for the years around this moment.</param>
    /// <param name="vocabulary">The names of actions and intents; null allows any.</param>
    /// <exception cref="StewardException">The file has faults; the message lists all of them with their
    /// lines.</exception>
    public static Policy Read(string file, string text, DateTimeOffset now, PolicyVocabulary? vocabulary = null)
    {
        var faults = new PolicyFaults(file);
        var policy = Read(text, now, vocabulary ?? new PolicyVocabulary(), faults);
        return policy is not null && !faults.Any ? policy : throw Failure(file, faults);
    }

    private static Policy? Read(string text, DateTimeOffset now, PolicyVocabulary vocabulary, PolicyFaults faults)
    {
        if (text.Length > LongestFile)
        {
            faults.Add(1, string.Empty, $"has {text.Length:N0} characters; a policy has at most {LongestFile:N0}");
            return null;
        }

        try
        {
            return ReadRoot(new PolicyEntry(faults, string.Empty, YamlRoot.Load(text)), text, now, vocabulary);
        }
        catch (YamlException fault)
        {
            faults.Add(fault.Start.Line, string.Empty, $"is not YAML that can be read: {fault.Message}");
            return null;
        }
    }

    private static Policy ReadRoot(PolicyEntry root, string text, DateTimeOffset now, PolicyVocabulary vocabulary)
    {
        var map = root.Map(Sections);
        var groups = Groups(map.Required("groups"));
        var models = Models(map.Optional("models"));
        var names = new PolicyNames([.. groups.Select(group => group.Id)], models.Keys, vocabulary);
        var number = map.Required("version")?.Number(1, 999_999_999) ?? 0;
        return new Policy
        {
            Pinned = Pinned(map, names, now) with { Version = PolicyVersion.Of(number, text) },
            Brand = WordsSection.Brand(map.Required("brand")),
            Disclosures = WordsSection.Disclosures(map.Optional("disclosures")),
            ForbiddenClaims = WordsSection.Claims(map.Optional("forbiddenClaims")),
            Groups = groups,
            Models = models,
            Retention = LimitsSection.Retention(map.Optional("retention")),
        };
    }

    private static PinnedPolicy Pinned(PolicyMap map, PolicyNames names, DateTimeOffset now) => new()
    {
        Version = string.Empty,
        Sla = SlaSection.Read(map.Required("sla")),
        Calendar = CalendarSection.Read(map.Required("calendar"), now),
        ActionRules = ActionSection.Read(map.Required("actions"), names),
        RoutingRules = RoutingSection.Read(map.Required("routing"), names),
        Times = LimitsSection.Times(map.Optional("times")),
        Budget = LimitsSection.Budget(map.Optional("budget")),
        DefaultGroup = map.Required("defaultGroup") is { } group ? names.Group(group) : string.Empty,
    };

    private static IReadOnlyList<DeskGroup> Groups(PolicyEntry? section)
    {
        var groups = section?.Some(Group) ?? [];
        var twice = groups.GroupBy(group => group.Id).FirstOrDefault(same => same.Count() > 1)?.Key;
        section?.Require(twice is null, $"declares the group '{twice}' twice; keep one");
        return groups;
    }

    /// <summary>Model tiers with what each is for.</summary>
    private static Dictionary<string, string> Models(PolicyEntry? section) => (section?.Fields() ?? [])
        .DistinctBy(field => field.Key)
        .ToDictionary(field => field.Key, field => field.Value.Text(), StringComparer.Ordinal);

    private static DeskGroup Group(PolicyEntry entry)
    {
        var map = entry.Map("id", "description");
        return new DeskGroup(
            map.Required("id")?.Name() ?? string.Empty, map.Required("description")?.Text() ?? string.Empty);
    }

    private static StewardException Failure(string file, PolicyFaults faults) => new(
        ErrorTypes.InvalidPolicy,
        $"The policy {file} has {faults.InOrder.Count} fault(s):\n" + string.Join('\n', faults.InOrder));
}
