namespace Steward.Engine.Visibility;

internal sealed record NullFilter(Column Column) : Filter
{
    public override bool? Matches(VisibilityRecord record) => Column.Read(record) is null;
}
