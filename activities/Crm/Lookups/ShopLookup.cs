using System.Text.Json;
using System.Text.Json.Nodes;
using Steward.Activities.Crm.Actions;
using Steward.Activities.Crm.Import;
using Steward.Activities.Crm.Records;

namespace Steward.Activities.Crm.Lookups;

/// <summary>A look-up with arguments of one type; its answer is written as the benchmark's records are.</summary>
internal sealed class ShopLookup<T>(string name, string purpose, Func<ShopRecords, T, Task<object?>> find) : IShopLookup
    where T : class
{
    private readonly ArgumentShape<T> shape = new();

    public string Name { get; } = name;

    public string Purpose { get; } = purpose;

    public IReadOnlyList<ActionArgument> Arguments => shape.Arguments;

    public object? Read(JsonElement arguments, List<string> faults) => shape.Read(arguments, faults);

    public async Task<JsonNode?> FindAsync(ShopRecords shop, object arguments) =>
        await find(shop, (T)arguments) is { } found
            ? JsonSerializer.SerializeToNode(found, found.GetType(), Tau2Json.Options)
            : null;
}
