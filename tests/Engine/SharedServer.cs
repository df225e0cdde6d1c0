using Steward.Engine.Tests;
using Steward.Tests.Fixtures;
using Temporalio.Api.Enums.V1;
using Temporalio.Common;

[assembly: AssemblyFixture(typeof(SharedServer))]

namespace Steward.Engine.Tests;

/// <summary>One server for all tests that do not need its clock to themselves.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    public static readonly SearchAttributeKey<string> Keyword = SearchAttributeKey.CreateKeyword("TestKeyword");
    public static readonly SearchAttributeKey<string> Text = SearchAttributeKey.CreateText("TestText");
    public static readonly SearchAttributeKey<long> Number = SearchAttributeKey.CreateLong("TestNumber");
    public static readonly SearchAttributeKey<double> Fraction = SearchAttributeKey.CreateDouble("TestFraction");
    public static readonly SearchAttributeKey<bool> Flag = SearchAttributeKey.CreateBool("TestFlag");
    public static readonly SearchAttributeKey<DateTimeOffset> Time = SearchAttributeKey.CreateDateTimeOffset("TestTime");
    public static readonly SearchAttributeKey<IReadOnlyCollection<string>> List =
        SearchAttributeKey.CreateKeywordList("TestList");

    public TemporalServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await TemporalServer.StartAsync(new TemporalServerOptions
    {
        SearchAttributes = new SearchAttributeKey[] { Keyword, Text, Number, Fraction, Flag, Time, List }
            .ToDictionary(key => key.Name, key => key.ValueType, StringComparer.Ordinal),
    });

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
