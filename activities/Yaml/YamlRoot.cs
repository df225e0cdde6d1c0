using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Steward.Activities.Yaml;

/// <summary>Loads YAML that people wrote, with line numbers, and refuses what could blow up a reader.</summary>
internal static class YamlRoot
{
    private const int DeepestNesting = 20;

    /// <summary>The first document's root; an empty mapping when there is none.</summary>
    /// <exception cref="YamlException">Not YAML, nested too deep, more than one document, or with anchors.</exception>
    public static YamlNode Load(string yaml)
    {
        try
        {
            Check(yaml);
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 0 ? new YamlMappingNode() : stream.Documents[0].RootNode;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or FormatException)
        {
            // The parser throws these on some malformed input where it means its own exception.
            throw new YamlException("it is malformed", fault);
        }
    }

    /// <summary>
    /// The loader below recurses and follows anchors, so depth and anchors are checked on the flat events first.
    /// </summary>
    private static void Check(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        var documents = 0;
        while (parser.MoveNext())
        {
            var happened = parser.Current!;
            depth += happened.NestingIncrease;
            documents += happened is DocumentStart ? 1 : 0;
            Refuse(depth > DeepestNesting, happened, $"is nested deeper than {DeepestNesting} levels; flatten it");
            Refuse(documents > 1, happened, "begins a second document; keep one document per file");
            Refuse(happened is AnchorAlias or NodeEvent { Anchor.IsEmpty: false }, happened,
                "uses an anchor (& or *); write the value out");
        }
    }

    private static void Refuse(bool broken, ParsingEvent where, string rule)
    {
        if (broken)
        {
            throw new YamlException(where.Start, where.End, rule);
        }
    }
}
