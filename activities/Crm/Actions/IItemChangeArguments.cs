namespace Steward.Activities.Crm.Actions;

/// <summary>Arguments of an action that puts new items in the place of an order's items, one for one.</summary>
internal interface IItemChangeArguments : IOrderArguments
{
    IReadOnlyList<string> ItemIds { get; }

    IReadOnlyList<string> NewItemIds { get; }

    string PaymentMethodId { get; }
}
