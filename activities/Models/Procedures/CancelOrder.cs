using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Steward.Activities.Models.Reading;
using Steward.Activities.Models.Wording;
using Steward.Activities.Understanding;

namespace Steward.Activities.Models.Procedures;

/// <summary>Cancels a pending order as a whole, for one of the two reasons the shop accepts.</summary>
internal sealed partial class CancelOrder : IProcedure
{
    public string Kind => Intents.CancelOrder;

    public IReadOnlyList<Question> EarlyQuestions(ServiceRequest request) =>
        ReasonReader.Read(request.AllWords) is null ? [new Question(Slot.Reason, ProcedurePhrases.WhyCancel)] : [];

    public Task<Step> NextAsync(ServiceRequest request, Account account, CancellationToken cancellation) =>
        Task.FromResult(Next(request, account));

    private static Step Next(ServiceRequest request, Account account)
    {
        var reason = request.Reason ?? ReasonReader.Read(request.Answer) ?? ReasonReader.Read(request.Words);
        request = request with
        {
            Reason = reason,
            WholeOrder = request.WholeOrder
            || Whole().IsMatch(request.AllWords)
        };
        var (order, step) = OrderSlot.Settle(request, account, OrderStates.IsPending);
        if (order is null)
            return step is Step.Ask ask && reason is null
                ? ask with { Questions = [.. ask.Questions, AskReason()] }
                : step!;
        request = request with { OrderId = order.OrderId };
        if (!OrderStates.IsPending(order))
            return new Step.Close(request, ProcedurePhrases.WrongStatus(request.Kind, order));
        if (order.Items.Count > 1 && !request.WholeOrder && ItemReader.Mentions(request.Words, [order]).Count > 0)
            return new Step.Ask(request, [new Question(Slot.WholeOrder, ProcedurePhrases.OnlyWholeOrders(order))]);
        return reason is null
            ? new Step.Ask(request, [AskReason()])
            : new Step.Confirm(request, ProcedurePhrases.ConfirmCancel(order, reason, account), "cancel_pending_order",
                new JsonObject { ["order_id"] = order.OrderId, ["reason"] = reason });
    }

    private static Question AskReason() => new(Slot.Reason, ProcedurePhrases.WhyCancel);

    [GeneratedRegex(
        @"\b(whole|entire|complete|full) (order|thing)\b|\ball of it\b|\ball items\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Whole();
}
