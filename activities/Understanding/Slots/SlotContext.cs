namespace Steward.Activities.Understanding.Slots;

/// <summary>What a message's values are read against.</summary>
/// <param name="At">When it was written.</param>
/// <param name="Zone">Where its author lives: what day "tomorrow" is.</param>
/// <param name="Region">ISO 3166 code, for phone numbers and for dates such as 03/04. Default US: month first.</param>
public sealed record SlotContext(DateTimeOffset At, TimeZoneInfo Zone, string Region = "US")
{
    /// <summary>Names of the catalogue's products.</summary>
    public IReadOnlyCollection<string> Products { get; init; } = [];

    internal DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(At, Zone).DateTime);

    internal bool MonthFirst => Region == "US";
}
