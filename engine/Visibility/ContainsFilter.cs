using Temporalio.Api.Enums.V1;

namespace Steward.Engine.Visibility;

/// <summary>Equality for attributes of many values: a list holds the keyword, a text has one of the words; case is ignored.</summary>
internal sealed record ContainsFilter(Column Column, string Value) : Filter
{
    private readonly IReadOnlyList<string> wanted = Values(Column, Value);

    public override bool? Matches(VisibilityRecord record) => Values(Column, Column.Read(record))
        .Any(value => wanted.Contains(value, StringComparer.OrdinalIgnoreCase));

    private static IReadOnlyList<string> Values(Column column, object? value) => value switch
    {
        string text when column.Type == IndexedValueType.Text => Words.Of(text),
        string keyword => [keyword],
        IReadOnlyList<string> keywords => keywords,
        _ => [],
    };
}
