namespace Steward.Activities.Crm.Actions;

/// <summary>Arguments that hold an address.</summary>
internal interface IAddressArguments
{
    string Address1 { get; }

    string Address2 { get; }

    string City { get; }

    string State { get; }

    string Country { get; }

    string Zip { get; }
}
