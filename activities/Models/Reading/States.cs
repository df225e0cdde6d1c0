namespace Steward.Activities.Models.Reading;

/// <summary>The United States' postal codes.</summary>
internal static class States
{
    private static readonly Dictionary<string, string> Codes = Parse(
        "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|"
        + "DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|"
        + "KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|"
        + "MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|"
        + "NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|"
        + "SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|"
        + "WV West Virginia|WI Wisconsin|WY Wyoming");

    /// <summary>The two-letter code of a name or code; null when it is neither.</summary>
    public static string? Code(string nameOrCode) => Codes.GetValueOrDefault(nameOrCode);

    /// <summary>The name of a code; null when there is no such code.</summary>
    public static string? NameOf(string code) =>
        Codes.FirstOrDefault(pair => pair.Key.Length > 2 && pair.Value == code).Key;

    private static Dictionary<string, string> Parse(string rows)
    {
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows.Split('|'))
        {
            codes[row[..2]] = row[..2];
            codes[row[3..]] = row[..2];
        }

        return codes;
    }
}
