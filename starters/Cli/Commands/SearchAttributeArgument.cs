using System.CommandLine.Parsing;
using Steward.Engine.Visibility;
using Temporalio.Api.Enums.V1;

namespace Steward.Starters.Cli.Commands;

/// <summary>Search attributes as people write them: <c>Name=Type</c>, each name once.</summary>
internal static class SearchAttributeArgument
{
    private static readonly IReadOnlyDictionary<string, IndexedValueType> Types =
        Enum.GetValues<IndexedValueType>().Where(type => type != IndexedValueType.Unspecified)
            .ToDictionary(type => type.ToString(), StringComparer.OrdinalIgnoreCase);

    public static Dictionary<string, IndexedValueType> ParseAll(ArgumentResult given)
    {
        var all = new Dictionary<string, IndexedValueType>(StringComparer.Ordinal);
        foreach (var text in given.Tokens.Select(token => token.Value))
        {
            if (Fault(text, all) is { } fault)
            {
                given.AddError($"--search-attribute is '{text}'; {fault}.");
            }
        }

        return all;
    }

    /// <summary>Adds what the text says, or tells why it cannot be.</summary>
    private static string? Fault(string text, Dictionary<string, IndexedValueType> all)
    {
        if (text.Split('=', 2) is not [{ Length: > 0 } name, var type] || !Types.TryGetValue(type, out var known))
        {
            return $"it must be Name=Type, the type one of {string.Join(", ", Types.Keys)}";
        }

        if (PredefinedAttributes.IsReserved(name))
        {
            return $"{name} is a name of the server's own, so take another";
        }

        return all.TryAdd(name, known) || all[name] == known ? null : $"{name} has been given type {all[name]} before";
    }
}
