using Steward.Workflows.Contracts;

namespace Steward.Starters.Api;

/// <summary>Collects what is wrong with a request, to report all of it at once.</summary>
internal sealed class Faults
{
    private readonly List<string> found = [];

    /// <param name="holds">The rule; when false, <paramref name="fault"/> is reported.</param>
    /// <param name="fault">The field, its value, the rule and the remedy.</param>
    public Faults Unless(bool holds, string fault)
    {
        if (!holds)
        {
            found.Add(fault);
        }

        return this;
    }

    public Faults Length(string field, string? text, int most) =>
        Unless(
            text is null || text.Length <= most,
            $"{field} has {text?.Length} characters; it takes {most} at most: shorten it.");

    public Faults Words(string field, string? text) =>
        Unless(!string.IsNullOrWhiteSpace(text), $"{field} is empty; it needs words.");

    public void ThrowIfAny()
    {
        if (found.Count > 0)
        {
            throw new StewardException(ErrorTypes.InvalidRequest, string.Join(' ', found));
        }
    }
}
