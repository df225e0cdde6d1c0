using Steward.Activities.Crm;
using Steward.Activities.Understanding.Slots;

namespace Steward.Activities.Models.Procedures;

/// <summary>The authenticated customer's own records: all that a procedure may see of orders.</summary>
/// <param name="Choices">The item ids last offered.</param>
/// <param name="Asked">What the last question asked for.</param>
/// <param name="Catalogue">The names of all that the shop sells.</param>
internal sealed record Account(
    Customer Customer, IReadOnlyList<Order> Orders, IReadOnlyList<string> Choices, IReadOnlyList<Slot> Asked,
    IReadOnlyCollection<string> Catalogue)
{
    /// <summary>The first product that the words name and no order of the customer has.</summary>
    public string? NotOrdered(string words) => SlotReader.Products(words, Catalogue).Find(
        product => !Orders.Any(order => order.Items.Any(item => item.Name == product)));

    public Order? Order(string orderId) => Orders.FirstOrDefault(order => order.OrderId == orderId);

    public PaymentMethod? PaymentMethod(string id) =>
        Customer.PaymentMethods.FirstOrDefault(method => method.PaymentMethodId == id);
}
