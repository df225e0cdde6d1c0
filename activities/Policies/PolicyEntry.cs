using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Steward.Activities.Policies;

/// <summary>
/// One place in the policy file, read as a type. What breaks a rule is added to the faults and answered with a harmless
/// value, so that reading goes on to the next place.
/// </summary>
internal sealed class PolicyEntry(PolicyFaults faults, string path, YamlNode node)
{
    private const int LongestText = 2_000;

    public string Path => path;

    public PolicyMap Map(params string[] keys)
    {
        var mapping = node as YamlMappingNode;
        Require(mapping is not null, "must be 'key: value' lines");
        return new PolicyMap(faults, this, mapping ?? [], keys);
    }

    /// <summary>The entries of a mapping with free keys.</summary>
    public IEnumerable<(string Key, PolicyEntry Value)> Fields()
    {
        Require(node is YamlMappingNode, "must be 'key: value' lines");
        return from field in (node as YamlMappingNode ?? []).Children
               let key = (field.Key as YamlScalarNode)?.Value ?? string.Empty
               select (key, new PolicyEntry(faults, path.Length == 0 ? key : $"{path}.{key}", field.Value));
    }

    public IReadOnlyList<PolicyEntry> Items()
    {
        Require(node is YamlSequenceNode, "must be a list, such as [a, b]");
        return [.. ((node as YamlSequenceNode)?.Children ?? [])
            .Select((item, index) => new PolicyEntry(faults, $"{path}[{index}]", item))];
    }

    /// <summary>A list with at least one item.</summary>
    public IReadOnlyList<T> Some<T>(Func<PolicyEntry, T> read)
    {
        var items = Items();
        Require(node is not YamlSequenceNode || items.Count > 0, "is empty; name at least one, or leave the key out");
        return [.. items.Select(read)];
    }

    public string Text()
    {
        var text = (node as YamlScalarNode)?.Value?.Trim() ?? string.Empty;
        Require(node is YamlScalarNode, "must be a single text");
        Require(node is not YamlScalarNode || text.Length is > 0 and <= LongestText,
            $"must be a text of 1 to {LongestText:N0} characters");
        return text;
    }

    /// <summary>A name for machines: letters, digits, hyphens and underscores.</summary>
    public string Name()
    {
        var text = Text();
        var plain = text.Length <= 80 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        Require(plain, $"'{text}' must be a name of letters, digits, '-' and '_', up to 80");
        return text;
    }

    public decimal Money() => Number<decimal>(0, 1_000_000);

    /// <param name="from">The least value allowed.</param>
    /// <param name="to">The greatest value allowed.</param>
    public T Number<T>(T from, T to)
        where T : struct, IComparable<T>, IParsable<T>
    {
        var text = Text();
        var fits = T.TryParse(text, CultureInfo.InvariantCulture, out var value)
            && value.CompareTo(from) >= 0 && value.CompareTo(to) <= 0;
        Require(fits, $"'{text}' must be a number from {from} to {to}");
        return fits ? value : from;
    }

    public bool Flag()
    {
        var text = Text();
        Require(text is "true" or "false", $"'{text}' must be true or false");
        return text == "true";
    }

    public TimeSpan Duration()
    {
        var text = Text();
        var fits = DurationText.TryParse(text, out var duration) && duration > TimeSpan.Zero;
        Require(fits, $"'{text}' must be {DurationText.Rule}, above zero");
        return fits ? duration : TimeSpan.FromHours(1);
    }

    public DateOnly Date()
    {
        var text = Text();
        var fits = DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date);
        Require(fits, $"'{text}' must be a date such as 2026-12-25");
        return date;
    }

    public T Choice<T>()
        where T : struct, Enum
    {
        var text = Text();
        var names = Enum.GetNames<T>();
        var at = Array.FindIndex(names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        var words = names.Select(name => char.ToLowerInvariant(name[0]) + name[1..]).ToList();
        Require(at >= 0, $"'{text}' must be one of {string.Join(", ", words)}{Closest.Hint(text, words)}");
        return at >= 0 ? Enum.GetValues<T>()[at] : default;
    }

    public void Require(bool holds, string rule)
    {
        if (!holds)
        {
            faults.Add(node.Start.Line, path, rule);
        }
    }
}
