using Steward.Activities.Knowledge;

namespace Steward.Starters.Hosting;

/// <summary>
/// The knowledge alone, on the index that the configuration names: the search server, or a folder. Without either the
/// index lies in the data folder, so that one command finds what another one synced.
/// </summary>
internal static class KnowledgeHost
{
    public static IHost Open(HostSettings settings)
    {
        var given = StewardHost.Configuration(settings);
        var more = new Dictionary<string, string?>(settings.More, StringComparer.OrdinalIgnoreCase)
        {
            // What fails is told by the verb, once.
            ["Logging:LogLevel:Polly"] = "None",
        };
        if (given["Knowledge:IndexFolder"] is null && given["Knowledge:Elasticsearch:Url"] is null)
        {
            more["Knowledge:IndexFolder"] =
                Path.Combine(given["Storage:DataFolder"] ?? ".steward", "knowledge-index");
        }

        return StewardHost.Knowledge(settings with { More = more, Quiet = true });
    }

    /// <summary>Where the index is, as a person reads it.</summary>
    public static string Place(IHost host)
    {
        var given = host.Services.GetRequiredService<IConfiguration>();
        return given["Knowledge:Elasticsearch:Url"] is { } url ? new Uri(url).GetLeftPart(UriPartial.Authority)
            : Path.GetFullPath(given["Knowledge:IndexFolder"]!);
    }
}
