namespace Steward.Activities.Crm.Lookups;

internal sealed record NameZipArguments(string FirstName, string LastName, string Zip);
