using Steward.Conversation.Tests.Scripted;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Domain;

/// <summary>States that specifications of pure rules start from.</summary>
internal static class States
{
    /// <summary>A Monday, 09:00 UTC.</summary>
    public static DateTimeOffset Monday { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static ConversationState Open { get; } = new() { Policy = Policies.Plain, Status = TicketStatus.Open };

    /// <summary>Monday to Friday, 09:00 to 17:00.</summary>
    public static BusinessCalendar Office(params DateOnly[] holidays) => new()
    {
        TimeZone = "Etc/UTC",
        Hours = [.. Enumerable.Range(1, 5).Select(day => new OpeningHours((DayOfWeek)day, 540, 1_020))],
        Holidays = holidays,
    };
}
