using System.Globalization;

namespace Steward.Engine.Page;

/// <summary>Small things in words.</summary>
internal static class Words
{
    /// <summary><c>TimerFired</c> becomes <c>Timer fired</c>.</summary>
    internal static string Spaced(string name) => string.Concat(name.Select((letter, place) =>
        place > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    internal static string Of(Failure? failure) => failure switch
    {
        null => "",
        { Cause: { } cause } => $"{failure.Message} – {Of(cause)}",
        { ApplicationFailureInfo.Type: { Length: > 0 } type } => $"{type}: {failure.Message}",
        _ => failure.Message,
    };

    internal static string Of(Duration? duration) => duration?.ToTimeSpan() switch
    {
        null => "",
        { TotalSeconds: < 1 } brief => string.Create(CultureInfo.InvariantCulture, $"{brief.TotalMilliseconds:0} ms"),
        { TotalMinutes: < 2 } some => string.Create(CultureInfo.InvariantCulture, $"{some.TotalSeconds:0.#} s"),
        { TotalHours: < 2 } some => string.Create(CultureInfo.InvariantCulture, $"{some.TotalMinutes:0.#} min"),
        { TotalDays: < 2 } some => string.Create(CultureInfo.InvariantCulture, $"{some.TotalHours:0.#} h"),
        { } many => string.Create(CultureInfo.InvariantCulture, $"{many.TotalDays:0.#} days"),
    };
}
