using System.Globalization;

namespace Steward.Activities.Crm.Actions;

/// <summary>Money in a summary's words.</summary>
internal static class Money
{
    public static string Refund(decimal amount) => $", refund {Text(amount)}";

    public static string Charge(decimal amount) => $", charge {Text(amount)}";

    /// <summary>A price difference: what the customer pays, or gets back.</summary>
    public static string Difference(decimal difference) =>
        difference > 0 ? Charge(difference) : Refund(-difference);

    private static string Text(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture) + " USD";
}
