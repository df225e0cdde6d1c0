namespace Steward.Activities.Crm;

public sealed record OrderReturn(IReadOnlyList<string> ItemIds, string PaymentMethodId);
