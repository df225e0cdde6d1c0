using Steward.Activities.Storage;

namespace Steward.Activities.Crm.Actions;

/// <summary>
/// The records an action rests on with their versions, such as <c>#W2611340@3,9612497925@1</c>. Never personal.
/// </summary>
internal static class FactsVersion
{
    /// <summary>Histories carry facts versions: a longer list is told by its hash.</summary>
    private const int Longest = 64;

    public const string Nothing = "-";

    public static string Order(Order order) => $"{order.OrderId}@{order.Version}";

    public static string Item(Variant variant) => $"{variant.ItemId}@{variant.Version}";

    /// <summary>Customer ids may be made of names, so they are hashed.</summary>
    public static string Customer(Customer customer) =>
        $"customer-{CanonicalJson.Hash(customer.CustomerId)[..12]}@{customer.Version}";

    public static string Of(IEnumerable<string> records) =>
        string.Join(',', records) is var all && all.Length > Longest ? CanonicalJson.Hash(all)[..32] : all;
}
