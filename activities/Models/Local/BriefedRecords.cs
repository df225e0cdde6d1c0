using Microsoft.Extensions.Logging;
using Steward.Activities.Crm;
using Steward.Activities.Models.Procedures;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Local;

/// <summary>
/// Looks into the CRM for a briefing, for a moment: a person who takes over does not wait for a system that is out, and
/// reads what is missing.
/// </summary>
internal sealed partial class BriefedRecords(
    BriefedCustomer customers, ICrm crm, TimeProvider time, ILogger<BriefedRecords> logger)
{
    private const string CustomerUnread = "the customer's records";
    private const string CatalogueUnread = "the products that they named";

    /// <summary>For each of two looks: together they leave the step the time to store what it has.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task<FoundRecords> ReadAsync(
        Dialogue dialogue, IReadOnlyList<ArchivedMessage> transcript, CancellationToken cancellation)
    {
        var customer = await LookAsync(
            token => customers.FindAsync(dialogue, transcript, token), CustomerUnread, cancellation);
        if (customer is not { } known)
            return new FoundRecords(Unread(dialogue), null, [], [Missing(CustomerUnread, CatalogueUnread)]);
        var products = await LookAsync(
            async token => (await crm.ProductNamesAsync(token), true), CatalogueUnread, cancellation);
        return products is { } read
            ? new FoundRecords(known.Who, known.Account, read.Item1, [])
            : new FoundRecords(known.Who, known.Account, [], [Missing(CatalogueUnread)]);
    }

    private static string Unread(Dialogue dialogue) =>
        dialogue.CustomerId is { } id ? $"{id}, authenticated" : "not looked up";

    private static string Missing(params string[] what) =>
        $"Missing: {string.Join(" and ", what)}, for the CRM did not answer; look there once it is back";

    /// <summary>Null when the CRM did not answer in time, or failed.</summary>
    private async Task<T?> LookAsync<T>(
        Func<CancellationToken, Task<T>> look, string what, CancellationToken cancellation)
        where T : struct
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            return await look(either.Token).WaitAsync(either.Token);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogMissing(logger, what, FailureTrace.Of(failure));
            return null;
        }
    }

    [LoggerMessage(3110, LogLevel.Warning, "A briefing goes without {What}: the CRM did not answer in time: {Failure}")]
    private static partial void LogMissing(ILogger logger, string what, string failure);
}
