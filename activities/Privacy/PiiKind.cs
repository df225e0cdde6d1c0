namespace Steward.Activities.Privacy;

/// <summary>Kinds of personal data. The name is the token's.</summary>
public enum PiiKind
{
    Email,
    Phone,
    Card,
    Iban,
    NationalId,
    Person,
    Address,

    /// <summary>A city, a region or a country.</summary>
    Place,

    Organisation,
    Nationality,

    /// <summary>A date, a weekday or a year.</summary>
    Date,

    /// <summary>When somebody was born.</summary>
    BirthDate,

    Age,

    /// <summary>An occupation.</summary>
    Job,

    /// <summary>A web address with its scheme.</summary>
    Url,

    /// <summary>An address of the internet protocol, version 4 or 6.</summary>
    Ip,

    /// <summary>A driver's licence.</summary>
    Licence,

    Passport,

    /// <summary>A bank account that is no IBAN.</summary>
    Account,

    /// <summary>An address of a crypto currency.</summary>
    Wallet,
}
