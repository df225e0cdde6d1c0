using System.Text.Json.Nodes;
using Steward.Activities.Models.Wording;
using Steward.Activities.Understanding;

namespace Steward.Activities.Models.Procedures;

/// <summary>Moves a pending order to another of the customer's payment methods.</summary>
internal sealed class ChangePayment : IProcedure
{
    public string Kind => Intents.ChangePayment;

    public IReadOnlyList<Question> EarlyQuestions(ServiceRequest request) => [];

    public Task<Step> NextAsync(ServiceRequest request, Account account, CancellationToken cancellation) =>
        Task.FromResult(Next(request, account));

    private static Step Next(ServiceRequest request, Account account)
    {
        var (order, step) = OrderSlot.Settle(request, account, OrderStates.IsPending);
        if (order is null)
            return step!;
        request = request with { OrderId = order.OrderId };
        if (!OrderStates.IsPending(order))
            return new Step.Close(request, ProcedurePhrases.WrongStatus(request.Kind, order));
        var total = OrderStates.Total(order);
        var others = account.Customer.PaymentMethods
            .Where(method => method.PaymentMethodId != OrderStates.OriginalPayment(order))
            .Where(method => method.Balance is not { } balance || balance >= total)
            .ToList();
        if (others.Count == 0)
            return new Step.Close(request, ProcedurePhrases.NoOtherPayment(order));
        var (method, question) = PaymentSlot.Settle(request, account, order, others);
        return method is null
            ? new Step.Ask(request, [question!])
            : new Step.Confirm(
                request with { PaymentMethodId = method.PaymentMethodId },
                ProcedurePhrases.ConfirmPayment(order, method),
                "modify_pending_order_payment",
                new JsonObject { ["order_id"] = order.OrderId, ["payment_method_id"] = method.PaymentMethodId });
    }
}
