namespace Steward.Activities.Crm;

/// <summary>The kinds of payment method, as the records spell them.</summary>
public static class PaymentSources
{
    public const string CreditCard = "credit_card";
    public const string GiftCard = "gift_card";
    public const string Paypal = "paypal";
}
