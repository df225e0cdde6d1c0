using Steward.Activities.Crm;

namespace Steward.Activities.Models.Procedures;

/// <summary>Reads the authenticated customer's records, and nobody else's.</summary>
internal sealed class AccountReader(ICrm crm)
{
    public async Task<Account> ReadAsync(Dialogue dialogue, CancellationToken cancellation)
    {
        var customer = await crm.CustomerAsync(dialogue.CustomerId!, cancellation)
            ?? throw new InvalidOperationException(
                $"Customer {dialogue.CustomerId} was authenticated but is no longer in the CRM; hand the "
                + "conversation to a person.");
        var orders = new List<Order>();
        foreach (var orderId in customer.OrderIds)
        {
            if (await crm.OrderAsync(orderId, cancellation) is { } order && order.CustomerId == customer.CustomerId)
                orders.Add(order);
        }

        var catalogue = await crm.ProductNamesAsync(cancellation);
        return new Account(customer, orders, dialogue.Choices, dialogue.Asked, catalogue);
    }
}
