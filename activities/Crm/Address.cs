namespace Steward.Activities.Crm;

public sealed record Address(
    string Address1, string Address2, string City, string State, string Country, string Zip);
