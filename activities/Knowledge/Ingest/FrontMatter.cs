using System.Globalization;
using System.Text.RegularExpressions;
using Steward.Activities.Yaml;
using YamlDotNet.RepresentationModel;

namespace Steward.Activities.Knowledge.Ingest;

/// <summary>The head of one article file, read key by key; what breaks a rule is added to the faults.</summary>
internal sealed partial class FrontMatter
{
    private static readonly string[] Lists = ["products", "locales", "tiers"];
    private static readonly string[] Keys =
        ["id", "title", "language", "type", "link", "valid_from", "valid_until", .. Lists];

    private readonly string file;
    private readonly List<ArticleFault> faults;
    private readonly Dictionary<string, (string Value, int Line)> values = new(StringComparer.Ordinal);
    private readonly int before;

    public FrontMatter(string file, string yaml, List<ArticleFault> faults)
    {
        this.file = file;
        this.faults = faults;
        before = faults.Count;
        Collect(YamlRoot.Load(yaml) as YamlMappingNode);
    }

    public Article? ToArticle(string body)
    {
        var article = new Article
        {
            ArticleId = Required("id", IdPattern(), "lower-case letters, digits and hyphens, up to 80"),
            Title = Required("title", TitlePattern(), "one line of 1 to 200 characters"),
            Language = Optional("language", LanguagePattern(), "two lower-case letters of ISO 639-1, like en") ?? "en",
            Type = Optional("type", IdPattern(), "lower-case letters, digits and hyphens, such as help") ?? "help",
            Link = Link(),
            Products = List("products", IdPattern(), "lower-case letters, digits and hyphens, such as kettle"),
            Locales = List("locales", LocalePattern(), "locales in lower case, such as en or en-gb"),
            Tiers = List("tiers", IdPattern(), "lower-case letters, digits and hyphens, such as gold"),
            ValidFrom = Moment("valid_from"),
            ValidUntil = Moment("valid_until"),
            Body = body,
        };
        Check(article.ValidFrom is null || article.ValidUntil is null || article.ValidFrom < article.ValidUntil,
            "valid_until", "must be after valid_from; swap them or leave one out");
        Check(body.Length > 0, "id", "has no text below its front matter; write the article or delete the file");
        return faults.Count == before ? article : null;
    }

    private void Collect(YamlMappingNode? root)
    {
        if (root is null)
        {
            faults.Add(new ArticleFault(
                file, 2, "front matter must be 'key: value' lines, such as 'id: returns-policy'."));
            return;
        }

        foreach (var (key, value) in root.Children)
        {
            Collect((key as YamlScalarNode)?.Value ?? key.ToString(), value);
        }
    }

    private void Collect(string key, YamlNode node)
    {
        var line = (int)node.Start.Line + 1;
        if (!Keys.Contains(key, StringComparer.Ordinal))
        {
            faults.Add(new ArticleFault(
                file, line, $"'{key}' is not a key of front matter; use {string.Join(", ", Keys)}."));
        }
        else if (node is YamlSequenceNode list && Lists.Contains(key, StringComparer.Ordinal)
            && list.Children.All(item => item is YamlScalarNode))
        {
            values[key] = (string.Join(',', list.Children.Select(item => ((YamlScalarNode)item).Value)), line);
        }
        else if (node is not YamlScalarNode scalar)
        {
            faults.Add(new ArticleFault(file, line, $"{key} is not a single value; write '{key}: value'."));
        }
        else if (!string.IsNullOrWhiteSpace(scalar.Value))
        {
            values[key] = (scalar.Value.Trim(), line);
        }
    }

    private string Required(string key, Regex pattern, string rule)
    {
        Check(values.ContainsKey(key), key, $"is missing; add '{key}: …' ({rule})");
        return Optional(key, pattern, rule) ?? string.Empty;
    }

    private string? Optional(string key, Regex pattern, string rule)
    {
        var value = values.GetValueOrDefault(key).Value;
        Check(value is null || pattern.IsMatch(value), key, $"must be {rule}");
        return value;
    }

    private IReadOnlyList<string> List(string key, Regex pattern, string rule)
    {
        IReadOnlyList<string> items = values.GetValueOrDefault(key).Value?
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        Check(items.All(item => pattern.IsMatch(item)), key, $"must be one or more, with commas between them, of {rule}");
        return items;
    }

    private string? Link()
    {
        var value = values.GetValueOrDefault("link").Value;
        var fits = value is null
            || (Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http");
        Check(fits, "link", "must be an address that begins with https:// or http://");
        return value;
    }

    private DateTimeOffset? Moment(string key)
    {
        var value = values.GetValueOrDefault(key).Value;
        var fits = DateTimeOffset.TryParse(
            value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment);
        Check(value is null || fits, key, "must be a date such as 2026-11-01, or a time such as 2026-11-01T08:00:00Z");
        return fits ? moment : null;
    }

    private void Check(bool holds, string key, string rule)
    {
        if (!holds)
        {
            var (value, line) = values.GetValueOrDefault(key, (string.Empty, 2));
            faults.Add(new ArticleFault(file, line, value.Length == 0 ? $"{key} {rule}." : $"{key} '{value}' {rule}."));
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,79}$", RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern();

    [GeneratedRegex("^[a-z]{2}(?:-[a-z0-9]{2,8})?$", RegexOptions.NonBacktracking)]
    private static partial Regex LocalePattern();

    [GeneratedRegex("^[^\r\n]{1,200}$", RegexOptions.NonBacktracking)]
    private static partial Regex TitlePattern();

    [GeneratedRegex("^[a-z]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex LanguagePattern();
}
