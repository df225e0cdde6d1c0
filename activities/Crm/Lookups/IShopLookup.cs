using System.Text.Json;
using System.Text.Json.Nodes;
using Steward.Activities.Crm.Actions;
using Steward.Activities.Crm.Records;

namespace Steward.Activities.Crm.Lookups;

/// <summary>A look-up of the catalogue: it changes nothing and needs no approval.</summary>
internal interface IShopLookup
{
    string Name { get; }

    string Purpose { get; }

    IReadOnlyList<ActionArgument> Arguments { get; }

    /// <summary>
    /// The arguments as a record; null after adding to <paramref name="faults"/> what is wrong with them.
    /// </summary>
    object? Read(JsonElement arguments, List<string> faults);

    /// <summary>The answer; null when nothing is found.</summary>
    Task<JsonNode?> FindAsync(ShopRecords shop, object arguments);
}
