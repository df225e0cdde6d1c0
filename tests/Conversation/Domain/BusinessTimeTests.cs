using CsCheck;
using Steward.Workflows.Contracts;
using Steward.Workflows.Domain;

namespace Steward.Conversation.Tests.Domain;

public sealed class BusinessTimeTests
{
    private static readonly BusinessCalendar Berlin = new()
    {
        TimeZone = "Europe/Berlin",
        Hours = [.. Enumerable.Range(0, 7).Select(day => new OpeningHours((DayOfWeek)day, 0, 1_440))],
        Holidays = [new(2026, 1, 1)],
        Offsets =
        [
            new(DateTimeOffset.MinValue, 60),
            new(new(2026, 3, 29, 1, 0, 0, TimeSpan.Zero), 120),
            new(new(2026, 10, 25, 1, 0, 0, TimeSpan.Zero), 60),
        ],
    };

    private static readonly Gen<DateTimeOffset> Moments =
        Gen.Int[0, 525_600].Select(minute => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute));

    private static readonly Gen<BusinessCalendar> Calendars =
        Gen.Int[0, 2].Select(which => which switch
        {
            0 => States.Office(),
            1 => States.Office(new DateOnly(2026, 12, 25), new DateOnly(2026, 4, 3)),
            _ => Berlin,
        });

    [Fact]
    public void Time_outside_opening_hours_does_not_count() =>
        BusinessTime.Add(States.Office(), States.Monday.AddHours(7), TimeSpan.FromHours(2))
            .ShouldBe(States.Monday.AddDays(1).AddHours(1));

    [Fact]
    public void A_weekend_does_not_count() =>
        BusinessTime.Add(States.Office(), States.Monday.AddDays(4).AddHours(7), TimeSpan.FromHours(2))
            .ShouldBe(States.Monday.AddDays(7).AddHours(1));

    [Fact]
    public void A_holiday_does_not_count() =>
        BusinessTime.Add(States.Office(new DateOnly(2026, 3, 3)), States.Monday.AddHours(7), TimeSpan.FromHours(2))
            .ShouldBe(States.Monday.AddDays(2).AddHours(1));

    [Fact]
    public void Without_hours_every_hour_counts() =>
        BusinessTime.Add(new() { TimeZone = "Etc/UTC" }, States.Monday, TimeSpan.FromDays(30)).ShouldBe(
            States.Monday.AddDays(30));

    [Fact]
    public void The_day_that_a_clock_change_shortens_has_23_hours() =>
        BusinessTime.Between(
            Berlin, new(2026, 3, 28, 23, 0, 0, TimeSpan.Zero), new(2026, 3, 29, 22, 0, 0, TimeSpan.Zero))
            .ShouldBe(TimeSpan.FromHours(23));

    [Fact]
    public void An_opening_that_a_clock_change_skips_begins_at_the_change()
    {
        var calendar = Berlin with { Hours = [new(DayOfWeek.Sunday, 150, 240)] };

        BusinessTime.Between(
            calendar, new(2026, 3, 29, 0, 0, 0, TimeSpan.Zero), new(2026, 3, 29, 12, 0, 0, TimeSpan.Zero))
            .ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void Adding_and_measuring_agree_for_every_calendar_moment_and_amount() =>
        Gen.Select(Calendars, Moments, Gen.Int[1, 20_000]).Sample((calendar, start, minutes) =>
        {
            var amount = TimeSpan.FromMinutes(minutes);
            return BusinessTime.Between(calendar, start, BusinessTime.Add(calendar, start, amount)) == amount;
        });

    [Fact]
    public void Measuring_in_two_parts_gives_the_whole() =>
        Gen.Select(Calendars, Moments, Gen.Int[0, 5_000], Gen.Int[0, 5_000]).Sample((calendar, start, first, second) =>
        {
            var middle = start.AddMinutes(first);
            var end = middle.AddMinutes(second);
            return BusinessTime.Between(calendar, start, middle) + BusinessTime.Between(calendar, middle, end)
                == BusinessTime.Between(calendar, start, end);
        });
}
