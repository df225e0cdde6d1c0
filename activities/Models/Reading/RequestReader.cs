using System.Text.RegularExpressions;
using Steward.Activities.Understanding;

namespace Steward.Activities.Models.Reading;

/// <summary>
/// Takes a message apart into the requests it makes, in order; sentences without a request of their own go to the one
/// before.
/// </summary>
internal static partial class RequestReader
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly (string Kind, Regex Pattern)[] Kinds =
    [
        (Intents.ChangeAddress, ChangeAddress()),
        (Intents.ChangePayment, ChangePayment()),
        (Intents.CancelOrder, Cancel()),
        (Intents.ExchangeItems, Exchange()),
        (Intents.ReturnItems, Return()),
        (Intents.ChangeItems, ChangeItems()),
        (Intents.OrderStatus, OrderStatus()),
    ];

    public static IReadOnlyList<RequestClause> Read(string text)
    {
        var requests = new List<RequestClause>();
        var lead = string.Empty;
        foreach (var clause in ClauseEnd().Split(text).Where(clause => !string.IsNullOrWhiteSpace(clause)))
        {
            if (KindOf(clause) is { } kind)
                Add(requests, kind, $"{lead} {clause}".Trim());
            else if (requests.Count > 0)
                requests[^1] = requests[^1] with { Words = $"{requests[^1].Words} {clause.Trim()}" };
            else
                lead = $"{lead} {clause}".Trim();
            if (requests.Count > 0)
                lead = string.Empty;
        }

        return requests;
    }

    public static string? KindOf(string clause) => Array.Find(Kinds, kind => kind.Pattern.IsMatch(clause)).Kind;

    private static void Add(List<RequestClause> requests, string kind, string words)
    {
        var same = requests.FindIndex(request => request.Kind == kind);
        if (same < 0)
            requests.Add(new RequestClause(kind, words));
        else
            requests[same] = requests[same] with { Words = $"{requests[same].Words} {words}" };
    }

    [GeneratedRegex(
        @"(?<=[.!?;\n])\s+|,?\s+(?:and|then|also|" +
        @"plus)\s+(?=(?:(?:also|then|to|please|i|you|we|want|would|like|need)\s+){0,4}(?:cancel|return|exchange|" +
        @"change|modify|update|swap|replace|track|send back)\b)|,\s+(?=(?:also|plus|lastly|finally)\b)",
        Options,
        1000)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(
        @"\b(chang(e|ing)|updat(e|ing)|modify(ing)?|correct(ing)?|fix|edit|switch|redirect|set|wrong|mistyped|" +
        @"different|new|moved)\b[^.!?]{0,60}\baddress(es)?\b|" +
        @"\baddress\b[^.!?]{0,40}\b(chang|updat|modif|correct|wrong|differ)|" +
        @"\b(ship|send|deliver|redirect) (it|this|that|the order|my order|order #?w\d{7}|the package|the parcel) to\b",
        Options,
        1000)]
    private static partial Regex ChangeAddress();

    [GeneratedRegex(
        @"\b(change|switch|update|modify|edit|use another|use a different)\b[^.!?]{0,40}\b(payment( method)?|paying|" +
        @"billing)\b|\b(change|switch|move)\b[^.!?]{0,40}\bto (my |the |a |your )?(paypal|gift card|credit card|visa|" +
        @"mastercard)\b|\bpay (with|by|using)\b[^.!?]{0,30}\binstead\b",
        Options,
        1000)]
    private static partial Regex ChangePayment();

    [GeneratedRegex(@"\bcancel(l?ing)?\b(?! (polic|fee|rule))", Options, 1000)]
    private static partial Regex Cancel();

    [GeneratedRegex(@"\b(exchang(e|ing)|swap(ping)?|replac(e|ing|ement))\b(?! (polic|rule))", Options, 1000)]
    private static partial Regex Exchange();

    [GeneratedRegex(
        @"(?<!\b(my|the|a|of|your) )\breturn(ing)?\b(?! (polic|label|window|period|address|rule|fee|status))|" +
        @"\bsend(ing)?\b[^.!?]{0,40}\bback\b|\b(get|want|need|like) (a |my )?(refund|money back) for\b|" +
        @"\brefund (me for|my order|the order)\b",
        Options,
        1000)]
    private static partial Regex Return();

    [GeneratedRegex(
        @"\b(chang(e|ing)|modify(ing)?|switch(ing)?|upgrad(e|ing)|adjust(ing)?)\b(?! (my|your) mind)", Options, 1000)]
    private static partial Regex ChangeItems();

    [GeneratedRegex(
        @"\b(where('?s| is| are)|status|track(ing)?|when (will|is|does|do)|arriv(e|es|ing|al)|" +
        @"hasn'?t (arrived|come|shipped)|not (yet )?(received|arrived|come|shipped)|in transit|on its way|" +
        @"still waiting)\b[^!?]{0,60}\b(order|parcel|package|delivery|shipment|it|number)\b|" +
        @"\b(order|parcel|package|delivery|shipment)\b[^!?]{0,60}\b(status|track(ing)?|arriv(e|es|ing|al|ed)|" +
        @"in transit|on its way|shipped|delivered|where)\b|\bwhere('?s| is) my\b",
        Options,
        1000)]
    private static partial Regex OrderStatus();
}
