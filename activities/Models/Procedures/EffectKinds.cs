using Steward.Activities.Understanding;

namespace Steward.Activities.Models.Procedures;

/// <summary>Which procedure an action belongs to.</summary>
internal static class EffectKinds
{
    public static string? Of(string action) => action switch
    {
        "cancel_pending_order" => Intents.CancelOrder,
        "return_delivered_order_items" => Intents.ReturnItems,
        "exchange_delivered_order_items" => Intents.ExchangeItems,
        "modify_pending_order_items" => Intents.ChangeItems,
        "modify_pending_order_address" or "modify_user_address" => Intents.ChangeAddress,
        "modify_pending_order_payment" => Intents.ChangePayment,
        _ => null,
    };

    public static bool IsRuledOut(Dialogue dialogue, string action) =>
        Of(action) is { } kind && dialogue.Forbidden.Contains(kind, StringComparer.Ordinal);
}
