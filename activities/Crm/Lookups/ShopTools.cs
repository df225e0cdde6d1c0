using System.Text.Json;
using Steward.Activities.Crm.Actions;
using Steward.Activities.Crm.Records;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Crm.Lookups;

/// <summary>The shop's catalogue by name: what a model or a procedure may ask for.</summary>
public sealed class ShopTools(StewardDatabase database)
{
    /// <summary>Every look-up and every action.</summary>
    public static IReadOnlyList<ShopTool> All { get; } =
    [
        .. LookupCatalogue.All.Select(
            lookup => new ShopTool(lookup.Name, lookup.Purpose, lookup.Arguments, IsEffect: false)),
        .. ActionCatalogue.All.Select(
            action => new ShopTool(action.Name, action.Purpose, action.Arguments, IsEffect: true, action.Undo)),
    ];

    /// <summary>Runs a look-up and answers JSON. Personal: it is redacted before a model reads it.</summary>
    /// <exception cref="StewardException">
    /// Unknown look-up, faults in the arguments (all named), or nothing found.
    /// </exception>
    public async Task<string> LookUpAsync(string name, string argumentsJson, CancellationToken cancellation = default)
    {
        var lookup = LookupCatalogue.Get(name);
        var arguments = Read(lookup, argumentsJson);
        var found = await database.ReadAsync(
            session => lookup.FindAsync(new ShopRecords(session), arguments), cancellation);
        return found?.ToJsonString(Spelling) ?? throw new StewardException(
            ErrorTypes.NotFound, $"Look-up '{name}' found nothing for its arguments; check them with the customer.");
    }

    private static JsonSerializerOptions Spelling { get; } = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static object Read(IShopLookup lookup, string argumentsJson)
    {
        List<string> faults = [];
        var json = ArgumentText.Parse(argumentsJson, faults);
        return (json is null ? null : lookup.Read(json.Value, faults)) ?? throw new StewardException(
            ErrorTypes.InvalidRequest, $"Look-up '{lookup.Name}' cannot run: {string.Join("; ", faults)}.");
    }
}
