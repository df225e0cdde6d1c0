using System.Text.Json;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Crm.Import;

/// <summary>Loads the shop of the tau2 retail benchmark in the place of the shop's records.</summary>
public sealed class Tau2RetailImport(StewardDatabase database)
{
    private const int MostFaults = 20;

    private static readonly Dictionary<string, string> BenchmarkRules =
        new(StringComparer.Ordinal) { [ShopRules.BenchmarkArithmetic] = "true" };

    /// <summary>Replaces all records of the shop in one transaction; on any fault nothing changes.</summary>
    /// <param name="path">The folder with <c>db.json</c>, or that file.</param>
    /// <exception cref="StewardException">The file is not there, or has faults; up to 20 are named.</exception>
    public Task<ImportSummary> ImportAsync(
        string path, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default) =>
        ImportAsync(path, BenchmarkRules, progress, cancellation);

    /// <summary>The same for a shop of one's own in the benchmark's format, with real arithmetic.</summary>
    /// <inheritdoc cref="ImportAsync(string, IProgress{ImportProgress}?, CancellationToken)"/>
    public Task<ImportSummary> ImportShopAsync(
        string path, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default) =>
        ImportAsync(path, new Dictionary<string, string>(StringComparer.Ordinal), progress, cancellation);

    private async Task<ImportSummary> ImportAsync(
        string path,
        Dictionary<string, string> rules,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, "db.json") : path;
        var shop = await ReadAsync(file, cancellation);
        RefuseFaults(file, shop);
        return await database.WriteAsync(
            session => new ShopReplacement(session).RunAsync(shop, rules, progress), cancellation);
    }

    private static async Task<Tau2Shop> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync<Tau2Shop>(stream, Tau2Json.Options, cancellation)
                ?? throw Fault($"'{file}' holds the JSON null; it must be an object with products, users and orders.");
        }
        catch (JsonException fault)
        {
            throw Fault($"'{file}' is not a tau2 retail database: {fault.Message}", fault);
        }
        catch (IOException fault)
        {
            throw Fault($"'{file}' cannot be read: {fault.Message} Name the folder that holds db.json.", fault);
        }
    }

    private static void RefuseFaults(string file, Tau2Shop shop)
    {
        var faults = Tau2Faults.Of(shop).Take(MostFaults + 1).ToList();
        if (faults.Count > 0)
        {
            var more = faults.Count > MostFaults ? " (and more)" : string.Empty;
            var all = string.Join("; ", faults.Take(MostFaults));
            throw Fault($"'{file}' has faults, nothing was imported: {all}{more}.");
        }
    }

    private static StewardException Fault(string message, Exception? inner = null) =>
        new(ErrorTypes.InvalidRequest, message, inner);
}
