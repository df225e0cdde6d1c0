using Steward.Activities.Crm;

namespace Steward.Activities.Models.Procedures;

/// <summary>The authenticated customer's own records: all that a procedure may see of orders.</summary>
/// <param name="Choices">The item ids last offered.</param>
/// <param name="Asked">What the last question asked for.</param>
internal sealed record Account(
    Customer Customer, IReadOnlyList<Order> Orders, IReadOnlyList<string> Choices, IReadOnlyList<Slot> Asked)
{
    public Order? Order(string orderId) => Orders.FirstOrDefault(order => order.OrderId == orderId);

    public PaymentMethod? PaymentMethod(string id) =>
        Customer.PaymentMethods.FirstOrDefault(method => method.PaymentMethodId == id);
}
