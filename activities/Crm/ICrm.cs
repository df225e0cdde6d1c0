namespace Steward.Activities.Crm;

/// <summary>Look-ups in the shop's records. Effects go through <see cref="Steward.Workflows.Contracts.ICrmActivities"/> alone.</summary>
public interface ICrm
{
    Task<Customer?> FindCustomerByEmailAsync(string email, CancellationToken cancellation = default);

    /// <summary>By first and last name (case does not matter) and zip code.</summary>
    Task<Customer?> FindCustomerByNameAndZipAsync(
        string firstName, string lastName, string zip, CancellationToken cancellation = default);

    Task<Customer?> CustomerAsync(string customerId, CancellationToken cancellation = default);

    /// <summary>By order id, with its leading number sign, such as <c>#W2611340</c>.</summary>
    Task<Order?> OrderAsync(string orderId, CancellationToken cancellation = default);

    Task<Product?> ProductAsync(string productId, CancellationToken cancellation = default);

    /// <summary>The product that has a variant with this item id.</summary>
    Task<Product?> ProductOfItemAsync(string itemId, CancellationToken cancellation = default);

    /// <summary>The catalogue's products by name, in alphabetical order.</summary>
    Task<IReadOnlyList<string>> ProductNamesAsync(CancellationToken cancellation = default);
}
