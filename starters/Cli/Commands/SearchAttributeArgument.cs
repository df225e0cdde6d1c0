using System.CommandLine.Parsing;
using Temporalio.Api.Enums.V1;

namespace Steward.Starters.Cli.Commands;

/// <summary>A search attribute as people write it: <c>Name=Type</c>.</summary>
internal static class SearchAttributeArgument
{
    private static readonly IReadOnlyDictionary<string, IndexedValueType> Types =
        Enum.GetValues<IndexedValueType>().Where(type => type != IndexedValueType.Unspecified)
            .ToDictionary(type => type.ToString(), StringComparer.OrdinalIgnoreCase);

    public static KeyValuePair<string, IndexedValueType> Parse(string text, ArgumentResult given)
    {
        if (text.Split('=', 2) is [{ Length: > 0 } name, var type] && Types.TryGetValue(type, out var known))
        {
            return KeyValuePair.Create(name, known);
        }

        given.AddError(
            $"--search-attribute is '{text}'; it must be Name=Type, the type one of {string.Join(", ", Types.Keys)}.");
        return default;
    }
}
