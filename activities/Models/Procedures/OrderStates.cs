using Steward.Activities.Crm;

namespace Steward.Activities.Models.Procedures;

internal static class OrderStates
{
    public const string Pending = "pending";
    public const string Delivered = "delivered";

    public static bool IsPending(Order order) => order.Status == Pending;

    public static bool IsDelivered(Order order) => order.Status == Delivered;

    /// <summary>The method the order was paid with; null when it has no payment.</summary>
    public static string? OriginalPayment(Order order) =>
        order.Payments.FirstOrDefault(payment => payment.Type == "payment")?.PaymentMethodId;

    public static decimal Total(Order order) => order.Items.Sum(item => item.Price);
}
