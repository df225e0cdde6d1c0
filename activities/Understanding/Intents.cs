namespace Steward.Activities.Understanding;

/// <summary>The intents' labels that code refers to; topics of questions are whatever the examples name.</summary>
public static class Intents
{
    public const string OrderStatus = "order_status";
    public const string CancelOrder = "cancel_order";
    public const string ReturnItems = "return_items";
    public const string ExchangeItems = "exchange_items";
    public const string ChangeAddress = "change_address";
    public const string ChangePayment = "change_payment";
    public const string ChangeItems = "change_items";
    public const string Greeting = "greeting";
    public const string Thanks = "thanks";
    public const string Yes = "confirm_yes";
    public const string No = "confirm_no";
    public const string AskPerson = "ask_person";
    public const string Complaint = "complaint";
    public const string OutOfScope = "out_of_scope";

    /// <summary>True when the label says what a ticket is about; a greeting, a thank-you, a yes or a no does not.</summary>
    public static bool SaysWhat(string intent) => intent is not (Greeting or Thanks or Yes or No);

    /// <summary>What a procedure carries out.</summary>
    public static IReadOnlyList<string> Procedures { get; } =
        [OrderStatus, CancelOrder, ReturnItems, ExchangeItems, ChangeAddress, ChangePayment, ChangeItems];
}
