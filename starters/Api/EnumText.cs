using Steward.Workflows.Contracts;

namespace Steward.Starters.Api;

/// <summary>Enums in a query string, read so that a wrong one is answered with the right ones.</summary>
internal static class EnumText
{
    public static T? Read<T>(string field, string? text)
        where T : struct, Enum
    {
        if (text is null)
        {
            return null;
        }

        return Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(text, ignoreCase: true)
            : throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"{field} is '{text}'; it must be one of {string.Join(", ", Enum.GetNames<T>())}.");
    }
}
