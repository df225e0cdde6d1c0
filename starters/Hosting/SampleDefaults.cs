using Steward.Starters.Demo;

namespace Steward.Starters.Hosting;

/// <summary>The settings of those who have set nothing: the sample shop's policy, knowledge and examples.</summary>
internal static class SampleDefaults
{
    public static IEnumerable<KeyValuePair<string, string?>> Of(SampleShop? shop) => shop is null
        ? []
        :
        [
            new("Policy:File", shop.Policy),
            new("Knowledge:Folder", shop.Knowledge),
            new("Understanding:ExamplesFile", shop.Examples),
        ];
}
