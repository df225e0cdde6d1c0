using YamlDotNet.RepresentationModel;

namespace Steward.Activities.Policies;

/// <summary>A mapping of the policy file with known keys; any other key is a fault.</summary>
internal sealed class PolicyMap
{
    private readonly PolicyEntry place;
    private readonly Dictionary<string, PolicyEntry> entries = new(StringComparer.Ordinal);

    public PolicyMap(PolicyFaults faults, PolicyEntry place, YamlMappingNode mapping, string[] keys)
    {
        this.place = place;
        foreach (var (keyNode, value) in mapping.Children)
        {
            var key = (keyNode as YamlScalarNode)?.Value ?? string.Empty;
            if (keys.Contains(key, StringComparer.Ordinal))
            {
                entries[key] = new PolicyEntry(faults, place.Path.Length == 0 ? key : $"{place.Path}.{key}", value);
            }
            else
            {
                var hint = Closest.Hint(key, keys) is { Length: > 0 } near
                    ? near
                    : $"; known are {string.Join(", ", keys)}";
                faults.Add(keyNode.Start.Line, place.Path, $"has the unknown key '{key}'{hint}");
            }
        }
    }

    /// <summary>The value; null with a fault when the key is missing.</summary>
    public PolicyEntry? Required(string key)
    {
        place.Require(entries.ContainsKey(key), $"has no '{key}'; add it");
        return Optional(key);
    }

    /// <summary>The value; null when the key is missing.</summary>
    public PolicyEntry? Optional(string key) => entries.GetValueOrDefault(key);

    /// <summary>A fault of the mapping as a whole.</summary>
    public void Require(bool holds, string rule) => place.Require(holds, rule);
}
