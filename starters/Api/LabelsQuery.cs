using Steward.Workflows.Contracts;

namespace Steward.Starters.Api;

/// <summary>The label list's query string.</summary>
internal sealed record LabelsQuery(string? State, int? Limit, string? Cursor)
{
    private const int MostItems = 200;

    public LabelQuery ToQuery()
    {
        new Faults()
            .Unless(Limit is null or (>= 1 and <= MostItems), $"limit is {Limit}; it must be 1 to {MostItems}.")
            .ThrowIfAny();
        var query = new LabelQuery(EnumText.Read<LabelState>("state", State) ?? LabelState.Open, Cursor: Cursor);
        return Limit is { } limit ? query with { Limit = limit } : query;
    }
}
