namespace Steward.Engine.Visibility;

/// <summary>Words that cannot name an attribute unless back-quoted.</summary>
internal static class Keywords
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "AND", "OR", "NOT", "IN", "IS", "NULL", "BETWEEN", "STARTS_WITH", "LIKE", "ORDER", "GROUP", "BY", "ASC", "DESC",
        "TRUE", "FALSE", "SELECT", "FROM", "WHERE", "LIMIT", "HAVING", "UNION",
    };

    public static bool IsReserved(string word) => Reserved.Contains(word);
}
