using Spectre.Console;

namespace Steward.Starters.Cli.Views;

/// <summary>A calm colour for each ticket, in the order in which they come.</summary>
internal sealed class TicketColours
{
    private static readonly Color[] Palette =
    [
        new(122, 162, 247), new(158, 206, 106), new(224, 175, 104), new(187, 154, 247), new(125, 207, 255),
        new(247, 118, 142), new(115, 218, 202), new(207, 201, 194), new(255, 158, 100), new(180, 249, 248),
    ];

    private readonly Dictionary<string, Color> given = new(StringComparer.Ordinal);

    public Color Of(string ticketId)
    {
        if (!given.TryGetValue(ticketId, out var colour))
        {
            given[ticketId] = colour = Palette[given.Count % Palette.Length];
        }

        return colour;
    }
}
