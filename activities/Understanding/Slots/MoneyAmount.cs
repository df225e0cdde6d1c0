namespace Steward.Activities.Understanding.Slots;

/// <param name="Currency">ISO 4217.</param>
public readonly record struct MoneyAmount(decimal Value, string Currency);
