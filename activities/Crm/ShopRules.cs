namespace Steward.Activities.Crm;

/// <summary>Rules that differ between shops, kept with the shop's records.</summary>
public static class ShopRules
{
    /// <summary>
    /// <c>true</c> in a shop imported from the tau2 benchmark: its arithmetic is repeated where it departs from a real
    /// shop's, so that final states can be compared. There, all items changed together take the price and options of
    /// the last new item, and a cancellation refunds every entry of the payment history, refunds too. Otherwise each
    /// item takes its own, and a cancellation refunds what was paid.
    /// </summary>
    public const string BenchmarkArithmetic = "benchmark_arithmetic";
}
