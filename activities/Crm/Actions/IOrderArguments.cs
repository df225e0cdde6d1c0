namespace Steward.Activities.Crm.Actions;

/// <summary>Arguments of an action on one order.</summary>
internal interface IOrderArguments
{
    string OrderId { get; }
}
