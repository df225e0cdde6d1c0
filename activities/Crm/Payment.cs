namespace Steward.Activities.Crm;

/// <param name="Type"><c>payment</c> or <c>refund</c>.</param>
public sealed record Payment(string Type, decimal Amount, string PaymentMethodId);
