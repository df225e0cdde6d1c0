using Steward.Activities.Models.Procedures;

namespace Steward.Activities.Models.Local;

/// <summary>What the CRM gave for a briefing.</summary>
/// <param name="Who">The customer in words.</param>
/// <param name="Account">Null when nobody was found, or nothing could be read.</param>
/// <param name="Products">The names of the catalogue; empty when they could not be read.</param>
/// <param name="Missing">Lines that say what could not be read.</param>
internal sealed record FoundRecords(
    string Who, Account? Account, IReadOnlyCollection<string> Products, IReadOnlyList<string> Missing);
