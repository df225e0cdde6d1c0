using Steward.Activities.Understanding;

namespace Steward.Activities.Models.Wording;

/// <summary>Says an intent to an agent.</summary>
internal static class WishWords
{
    public static string Of(string intent) => intent switch
    {
        Intents.OrderStatus => "to know where an order is",
        Intents.CancelOrder => "to cancel an order",
        Intents.ReturnItems => "to return items",
        Intents.ExchangeItems => "to exchange items",
        Intents.ChangeAddress => "to change an address",
        Intents.ChangePayment => "to change a payment method",
        Intents.ChangeItems => "to change items of a pending order",
        Intents.Complaint => "to complain",
        Intents.AskPerson => "to talk to a person",
        Intents.OutOfScope => "something the assistant has no name for",
        _ => $"an answer about {intent.Replace('_', ' ')}",
    };
}
