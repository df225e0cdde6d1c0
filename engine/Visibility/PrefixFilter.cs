namespace Steward.Engine.Visibility;

internal sealed record PrefixFilter(Column Column, string Prefix) : Filter
{
    public override bool? Matches(VisibilityRecord record) =>
        (Column.Read(record) as string)?.StartsWith(Prefix, StringComparison.Ordinal);
}
