namespace Steward.Activities.Privacy;

/// <summary>Kinds of personal data with a format of their own. The name is the token's.</summary>
public enum PiiKind
{
    Email,
    Phone,
    Card,
    Iban,
    NationalId,
}
