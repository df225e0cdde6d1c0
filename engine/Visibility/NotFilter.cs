namespace Steward.Engine.Visibility;

internal sealed record NotFilter(Filter Inner) : Filter
{
    public override bool? Matches(VisibilityRecord record) => !Inner.Matches(record);
}
