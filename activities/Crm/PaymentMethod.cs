namespace Steward.Activities.Crm;

/// <param name="Source"><c>credit_card</c>, <c>gift_card</c> or <c>paypal</c>.</param>
/// <param name="Balance">What a gift card holds; null for the others.</param>
public sealed record PaymentMethod(
    string PaymentMethodId, string Source, string? Brand = null, string? LastFour = null, decimal? Balance = null);
