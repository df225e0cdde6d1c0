namespace Steward.Engine.Visibility;

/// <summary>A condition on a record: true, false, or null where an absent value leaves it open.</summary>
internal abstract record Filter
{
    public abstract bool? Matches(VisibilityRecord record);
}
