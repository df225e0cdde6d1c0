using System.Text.RegularExpressions;
using Steward.Activities.Understanding;

namespace Steward.Activities.Models.Reading;

/// <summary>"Cancel #W1 and #W2" is one request for each: they are put to the customer one after the other.</summary>
internal static partial class ListedOrders
{
    private const int Most = 5;

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>What is the same for each order; items to exchange are not.</summary>
    private static readonly string[] Kinds =
        [Intents.CancelOrder, Intents.ReturnItems, Intents.ChangeAddress, Intents.ChangePayment];

    public static IEnumerable<RequestClause> Apart(RequestClause clause)
    {
        var named = Identifiers.Orders(clause.Words);
        return named.Count is > 1 and <= Most && Kinds.Contains(clause.Kind, StringComparer.Ordinal)
            && List().Match(clause.Words) is { Success: true } list
            && Identifiers.Orders(list.Value).Count == named.Count
            ? named.Select(order => clause with { Words = List().Replace(clause.Words, $"order {order}", 1) })
            : [clause];
    }

    /// <summary>Numbers one after the other, and "both orders" or "orders" before them.</summary>
    [GeneratedRegex(
        @"(\b(both|all|the|my|of|two|three) ){0,4}(\borders? )?#?\bW\d{7}\b" +
        @"((\s*,\s*|\s*,?\s+and\s+)(order\s+)?#?\bW\d{7}\b)+",
        Options,
        1000)]
    private static partial Regex List();
}
