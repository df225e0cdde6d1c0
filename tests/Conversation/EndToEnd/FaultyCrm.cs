using Steward.Activities.Crm;

namespace Steward.Conversation.Tests.EndToEnd;

/// <summary>The shop's look-ups, out of order while a test says so.</summary>
internal sealed class FaultyCrm(ICrm crm) : ICrm
{
    /// <summary>What every look-up throws; null: they work.</summary>
    public Func<Exception>? Fault { get; set; }

    /// <summary>When set, the catalogue answers only once this is done.</summary>
    public Task? Catalogue { get; set; }

    public Task<Customer?> FindCustomerByEmailAsync(string email, CancellationToken cancellation = default) =>
        Working().FindCustomerByEmailAsync(email, cancellation);

    public Task<Customer?> FindCustomerByNameAndZipAsync(
        string firstName, string lastName, string zip, CancellationToken cancellation = default) =>
        Working().FindCustomerByNameAndZipAsync(firstName, lastName, zip, cancellation);

    public Task<Customer?> CustomerAsync(string customerId, CancellationToken cancellation = default) =>
        Working().CustomerAsync(customerId, cancellation);

    public Task<Order?> OrderAsync(string orderId, CancellationToken cancellation = default) =>
        Working().OrderAsync(orderId, cancellation);

    public Task<Product?> ProductAsync(string productId, CancellationToken cancellation = default) =>
        Working().ProductAsync(productId, cancellation);

    public Task<Product?> ProductOfItemAsync(string itemId, CancellationToken cancellation = default) =>
        Working().ProductOfItemAsync(itemId, cancellation);

    public async Task<IReadOnlyList<string>> ProductNamesAsync(CancellationToken cancellation = default)
    {
        await (Catalogue ?? Task.CompletedTask);
        return await Working().ProductNamesAsync(cancellation);
    }

    private ICrm Working() => Fault is { } fault ? throw fault() : crm;
}
