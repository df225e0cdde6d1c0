namespace Steward.Engine.Visibility;

internal sealed record OrFilter(Filter Left, Filter Right) : Filter
{
    public override bool? Matches(VisibilityRecord record) =>
        Left.Matches(record) is var left && left == true ? true : left | Right.Matches(record);
}
