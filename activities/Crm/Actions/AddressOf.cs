namespace Steward.Activities.Crm.Actions;

internal static class AddressOf
{
    public static Address Arguments(IAddressArguments given) =>
        new(given.Address1, given.Address2, given.City, given.State, given.Country, given.Zip);
}
