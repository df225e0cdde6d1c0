namespace Steward.Activities.Models.Claims;

/// <summary>Whom a clause names first: "you pay" is not "we pay".</summary>
internal enum ClaimPerson
{
    Nobody,
    Us,
    You,
}
