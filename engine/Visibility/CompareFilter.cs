namespace Steward.Engine.Visibility;

/// <summary>A comparison whose outcome depends on where the record's value stands to the given one.</summary>
internal sealed record CompareFilter(Column Column, object Value, Func<int, bool> Holds) : Filter
{
    public override bool? Matches(VisibilityRecord record) =>
        Column.Read(record) is { } actual ? Holds(ValueOrder.Compare(actual, Value)) : null;
}
