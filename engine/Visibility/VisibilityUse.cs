namespace Steward.Engine.Visibility;

/// <summary>What a query is for: only counts may be grouped, only lists ordered.</summary>
public enum VisibilityUse
{
    List,
    Count,
}
