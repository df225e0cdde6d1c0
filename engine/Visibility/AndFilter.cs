namespace Steward.Engine.Visibility;

internal sealed record AndFilter(Filter Left, Filter Right) : Filter
{
    public override bool? Matches(VisibilityRecord record) =>
        Left.Matches(record) is var left && left == false ? false : left & Right.Matches(record);
}
