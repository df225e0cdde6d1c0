using Steward.Activities.Crm;
using Steward.Activities.Models.Reading;
using Steward.Activities.Models.Wording;
using Steward.Activities.Understanding;

namespace Steward.Activities.Models.Procedures;

/// <summary>Tells how the customer's order stands: the one named, the only one open, or the open ones.</summary>
internal sealed class OrderStatus : IProcedure
{
    private const int MostListed = 5;

    public string Kind => Intents.OrderStatus;

    public IReadOnlyList<Question> EarlyQuestions(ServiceRequest request) => [];

    public Task<Step> NextAsync(ServiceRequest request, Account account, CancellationToken cancellation) =>
        Task.FromResult(Next(request, account));

    private static Step Next(ServiceRequest request, Account account)
    {
        var named = Identifiers.Orders(request.AllWords);
        if (named.Select(account.Order).OfType<Order>().ToList() is { Count: > 1 } own && own.Count == named.Count)
            return new Step.Close(request, ProcedurePhrases.StatusOfAll([.. own.Take(MostListed)]));
        if (named.Count > 0)
        {
            var (order, step) = OrderSlot.Settle(request, account, _ => true);
            return order is null ? step! : new Step.Close(request, ProcedurePhrases.StatusOf(order));
        }

        var mentions = ItemReader.Mentions(request.AllWords, account.Orders);
        var orders = mentions.Count == 0
            ? account.Orders
            : [.. account.Orders.Where(
                order => mentions.Any(mention => mention.Items.Any(pair => pair.Order == order)))];
        var open = orders.Where(order => order.Status is not ("delivered" or "cancelled")).ToList();
        var told = open.Count > 0 ? open : orders;
        var unknown = mentions.Count == 0 && account.NotOrdered(request.AllWords) is { } product
            ? $"{ProcedurePhrases.NotOrdered(product)} "
            : string.Empty;
        return new Step.Close(request, unknown + told.Count switch
        {
            0 => ProcedurePhrases.NoOrders,
            1 => ProcedurePhrases.StatusOf(told[0]),
            _ => ProcedurePhrases.StatusOfAll([.. told.Take(MostListed)]),
        });
    }
}
