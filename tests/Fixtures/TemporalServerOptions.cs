using Temporalio.Api.Enums.V1;

namespace Steward.Tests.Fixtures;

/// <summary>What a test needs of its server.</summary>
public sealed record TemporalServerOptions
{
    /// <summary>
    /// Let idle time pass at once. Only the embedded engine can; see <see
    /// cref="TemporalServer.RequireTimeSkipping"/>.
    /// </summary>
    public bool TimeSkipping { get; init; }

    /// <summary>Custom search attributes to have registered before the first workflow starts.</summary>
    public IReadOnlyDictionary<string, IndexedValueType> SearchAttributes { get; init; } =
        new Dictionary<string, IndexedValueType>(StringComparer.Ordinal);
}
