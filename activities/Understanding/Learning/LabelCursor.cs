using System.Globalization;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Understanding.Learning;

/// <summary>Where a page of the queue ended: the weight and id of its last entry.</summary>
internal readonly record struct LabelCursor(long Weight, string LabelId)
{
    /// <summary>Before the first entry.</summary>
    private static readonly LabelCursor Start = new(long.MaxValue, string.Empty);

    public static LabelCursor After(LabelRow last) => new(last.Weight, last.LabelId);

    public static LabelCursor Read(string? text)
    {
        if (text is null)
            return Start;
        return text.Split('-', 2) is [var weight, { Length: > 0 } id]
            && long.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new LabelCursor(number, id)
            : throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"cursor '{text}' is not one that a list answered; leave it out to begin anew.");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Weight}-{LabelId}");
}
