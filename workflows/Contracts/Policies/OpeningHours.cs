namespace Steward.Workflows.Contracts;

/// <param name="Day">The local day.</param>
/// <param name="FromMinute">Minutes after local midnight, 0 to 1439.</param>
/// <param name="ToMinute">Minutes after local midnight, up to 1440, after <paramref name="FromMinute"/>.</param>
public sealed record OpeningHours(DayOfWeek Day, int FromMinute, int ToMinute);
