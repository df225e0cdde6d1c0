namespace Steward.Activities.Crm.Actions;

/// <summary>
/// The shop's rules that refuse an action, as outcomes name them. Stable: procedures and models switch on them.
/// </summary>
public static class RefusalCodes
{
    /// <summary>
    /// The order is not pending, or its items were changed before and the action needs them unchanged.
    /// </summary>
    public const string OrderNotPending = "order_not_pending";

    public const string OrderNotDelivered = "order_not_delivered";

    /// <summary>More of an item is asked for than the order has.</summary>
    public const string ItemNotInOrder = "item_not_in_order";

    /// <summary>The new item is the old one.</summary>
    public const string SameItem = "same_item";

    /// <summary>The new item is not a variant of the old item's product.</summary>
    public const string NewItemNotOfProduct = "new_item_not_of_product";

    public const string NewItemUnavailable = "new_item_unavailable";

    /// <summary>The customer has no such payment method.</summary>
    public const string PaymentMethodNotFound = "payment_method_not_found";

    /// <summary>A refund goes to the original payment method or to a gift card.</summary>
    public const string PaymentMethodNotAllowed = "payment_method_not_allowed";

    public const string SamePaymentMethod = "same_payment_method";

    /// <summary>The order was not paid by exactly one payment.</summary>
    public const string NotOnePayment = "not_one_payment";

    public const string GiftCardTooLow = "gift_card_too_low";

    /// <summary>With <c>Void</c>: the records changed after the action was proposed.</summary>
    public const string FactsChanged = "facts_changed";

    /// <summary>With an undo: the action declares none, or did not take effect.</summary>
    public const string NothingToUndo = "nothing_to_undo";

    /// <summary>With an undo: it is too late.</summary>
    public const string UndoWindowClosed = "undo_window_closed";
}
