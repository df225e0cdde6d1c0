using System.Text.RegularExpressions;
using Steward.Activities.Crm;
using Steward.Activities.Understanding;

namespace Steward.Activities.Models.Procedures;

/// <summary>"Cancel all my pending orders" is one request for each of them, each put to the customer by itself.</summary>
internal static partial class PendingOrders
{
    private const int Most = 5;

    /// <summary>The words as they would be about one order; only the plain phrase is taken so.</summary>
    public static string AsOne(ServiceRequest request) =>
        request.Kind == Intents.CancelOrder ? All().Replace(request.AllWords, "order") : request.AllWords;

    /// <summary>A request for each order, in the customer's order of them; empty when it is about one.</summary>
    public static IReadOnlyList<ServiceRequest> Each(ServiceRequest request, Account account)
    {
        if (request.Kind != Intents.CancelOrder || request.OrderId is not null || !All().IsMatch(request.AllWords))
            return [];
        var pending = account.Orders.Where(OrderStates.IsPending).ToList();
        return pending.Count is 0 or > Most ? [] : pending.ConvertAll(order => About(request, order));
    }

    private static ServiceRequest About(ServiceRequest request, Order order) => request with
    {
        Words = All().Replace(request.AllWords, $"order {order.OrderId}", 1),
        Answer = string.Empty,
    };

    [GeneratedRegex(
        @"\b(all|each|every one)( of)?( (my|the|your))? (pending|open|outstanding) orders\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex All();
}
