using Steward.Workflows.Contracts;

namespace Steward.Activities.Policies;

/// <summary>
/// Reads <c>brand</c>, <c>disclosures</c> and <c>forbiddenClaims</c>: what replies sound like, must say and must not
/// say.
/// </summary>
internal static class WordsSection
{
    public static Brand Brand(PolicyEntry? section)
    {
        var map = section?.Map("name", "voice", "signOff");
        return new Brand(
            map?.Required("name")?.Text() ?? string.Empty,
            map?.Required("voice")?.Some(item => item.Text()) ?? [],
            map?.Optional("signOff")?.Text());
    }

    public static IReadOnlyList<Disclosure> Disclosures(PolicyEntry? section) =>
        section?.Items().Select(Disclosure).ToList() ?? [];

    public static IReadOnlyList<ForbiddenClaim> Claims(PolicyEntry? section) =>
        section?.Items().Select(Claim).ToList() ?? [];

    private static Disclosure Disclosure(PolicyEntry entry)
    {
        var map = entry.Map("name", "when", "channels", "markets", "text");
        return new Disclosure
        {
            Name = map.Required("name")?.Name() ?? string.Empty,
            When = map.Required("when")?.Choice<DisclosureMoment>() ?? DisclosureMoment.First,
            Channels = map.Optional("channels")?.Some(item => item.Choice<Channel>()),
            Markets = map.Optional("markets")?.Some(Market),
            Text = map.Required("text")?.Text() ?? string.Empty,
        };
    }

    private static ForbiddenClaim Claim(PolicyEntry entry)
    {
        var map = entry.Map("name", "phrases", "instead");
        return new ForbiddenClaim(
            map.Required("name")?.Name() ?? string.Empty,
            map.Required("phrases")?.Some(Phrase) ?? [],
            map.Optional("instead")?.Text());
    }

    private static string Phrase(PolicyEntry entry)
    {
        var text = entry.Text();
        entry.Require(text.Any(char.IsLetterOrDigit), $"'{text}' has no letter or digit to be found by");
        return text;
    }

    private static string Market(PolicyEntry entry)
    {
        var text = entry.Text();
        entry.Require(text.Length == 2 && text.All(char.IsAsciiLetterUpper),
            $"'{text}' must be a country code of two capital letters, such as DE");
        return text;
    }
}
