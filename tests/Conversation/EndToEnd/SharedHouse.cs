using Steward.Activities.Crm;

namespace Steward.Conversation.Tests.EndToEnd;

/// <summary>
/// The house that most specifications share. They run one after another: each needs the machine to itself, and some
/// make the house's records fail.
/// </summary>
[CollectionDefinition(Name)]
public sealed class SharedHouse : ICollectionFixture<SharedHouse>, IAsyncLifetime
{
    public const string Name = "End to end";

    public House House { get; private set; } = null!;

    /// <summary>The records' look-ups, which a specification may make fail.</summary>
    internal FaultyCrm Crm { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        House = await House.OpenAsync(new() { Services = s => s.Decorate<ICrm>(crm => new FaultyCrm(crm)) });
        Crm = (FaultyCrm)House.Get<ICrm>();
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
