using Steward.Activities.Crm.Import;

namespace Steward.Starters.Evaluation;

/// <summary>One copy of the benchmark's shop in a data folder of its own.</summary>
internal sealed class ShopUnderTest(IServiceProvider services, string benchmark)
{
    private readonly Tau2RetailImport import = services.GetRequiredService<Tau2RetailImport>();
    private readonly ShopExport export = services.GetRequiredService<ShopExport>();

    /// <summary>Puts all records back to what the benchmark starts with.</summary>
    public Task ResetAsync(CancellationToken cancellation) => import.ImportAsync(benchmark, cancellation: cancellation);

    /// <summary>The hash of every record, by its path.</summary>
    public Task<IReadOnlyDictionary<string, string>> StateAsync(CancellationToken cancellation) =>
        export.HashesAsync(cancellation);
}
