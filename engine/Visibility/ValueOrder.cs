namespace Steward.Engine.Visibility;

/// <summary>The order of attribute values of one column: text by code unit, whole and fractional numbers together.</summary>
internal static class ValueOrder
{
    public static int Compare(object left, object right) => (left, right) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (long a, double b) => ((double)a).CompareTo(b),
        (double a, long b) => a.CompareTo(b),
        (IReadOnlyList<string> a, IReadOnlyList<string> b) => string.CompareOrdinal(a[0], b[0]),
        (IComparable a, _) when a.GetType() == right.GetType() => a.CompareTo(right),
        // An attribute that was registered anew with another type leaves old values behind; they equal nothing.
        _ => string.CompareOrdinal(left.GetType().Name, right.GetType().Name),
    };
}
