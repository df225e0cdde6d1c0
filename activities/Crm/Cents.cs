namespace Steward.Activities.Crm;

/// <summary>Money is stored in whole cents, so that sums are exact.</summary>
internal static class Cents
{
    public static long Of(decimal amount) => decimal.ToInt64(decimal.Round(amount * 100m));

    public static decimal Amount(long cents) => cents / 100m;
}
