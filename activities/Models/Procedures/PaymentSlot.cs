using Steward.Activities.Crm;
using Steward.Activities.Models.Reading;
using Steward.Activities.Models.Wording;

namespace Steward.Activities.Models.Procedures;

/// <summary>Settles the payment method: the one named, or the only one there is; otherwise it is asked for.</summary>
internal static class PaymentSlot
{
    public static (PaymentMethod? Method, Question? Question) Settle(
        ServiceRequest request, Account account, Order order, IReadOnlyList<PaymentMethod> allowed)
    {
        var original = OrderStates.OriginalPayment(order);
        if (request.PaymentMethodId is { } settled
            && allowed.FirstOrDefault(method => method.PaymentMethodId == settled) is { } known)
            return (known, null);
        var named = PaymentReader.Read(request.Answer, allowed, original)
            ?? PaymentReader.Read(request.Words, allowed, original);
        if (named is not null)
            return (named, null);
        if (allowed.Count == 1 && !PaymentReader.Mentions(request.AllWords))
            return (allowed[0], null);
        return (null, new Question(Slot.Payment, ProcedurePhrases.WhichPayment(request.Kind, allowed, original)));
    }

    /// <summary>A refund goes to the original method or to a gift card.</summary>
    public static IReadOnlyList<PaymentMethod> ForRefund(Account account, Order order) =>
    [
        .. account.Customer.PaymentMethods.Where(method =>
            method.PaymentMethodId == OrderStates.OriginalPayment(order) || method.Source == "gift_card"),
    ];
}
