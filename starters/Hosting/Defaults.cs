using Steward.Starters.Demo;

namespace Steward.Starters.Hosting;

/// <summary>What stands in for settings nobody gave: the sample shop's files inside a checkout, and folders inside the data folder.</summary>
internal static class Defaults
{
    public static IEnumerable<KeyValuePair<string, string?>> For(IConfiguration given)
    {
        var data = given["Storage:DataFolder"] ?? ".steward";
        var shop = SampleShop.FindOrNull();
        var defaults = new (string Key, string? Value)[]
        {
            ("Policy:ArchiveFolder", Path.Combine(data, "policies")),
            ("Policy:File", shop?.Policy),
            ("Knowledge:Folder", shop?.Knowledge),
            ("Understanding:ExamplesFile", shop?.Examples),
        };
        return [.. defaults.Where(d => d.Value is not null && given[d.Key] is null).Select(d => KeyValuePair.Create(d.Key, d.Value))];
    }
}
