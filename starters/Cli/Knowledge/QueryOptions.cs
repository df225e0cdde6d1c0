using System.CommandLine;
using Steward.Activities.Knowledge;

namespace Steward.Starters.Cli.Knowledge;

/// <summary>A question and what may answer it.</summary>
internal sealed class QueryOptions
{
    private readonly Argument<string> text = new("query") { Description = "The question" };
    private readonly Option<int> count = new("--count")
    {
        Description = "Passages at most",
        DefaultValueFactory = _ => 5,
    };
    private readonly Option<string> language = new("--language") { Description = "ISO 639-1, such as en; none: all" };
    private readonly Option<string> locale = new("--locale") { Description = "Such as en-GB; none: any" };
    private readonly Option<string> tier = new("--tier") { Description = "The customer's tier; none: any" };
    private readonly Option<string[]> product = new("--product") { Description = "About this product; may be repeated" };
    private readonly Option<string[]> type = new("--type") { Description = "Of this type; may be repeated" };
    private readonly Option<DateTimeOffset?> at = new("--at") { Description = "Valid at this moment; none: now" };

    public void AddTo(Command command)
    {
        command.Add(text);
        foreach (var option in new Option[] { count, language, locale, tier, product, type, at })
        {
            command.Add(option);
        }
    }

    public PassageQuery Read(ParseResult line) => new(line.GetValue(text)!, line.GetValue(count))
    {
        Language = line.GetValue(language),
        Locale = line.GetValue(locale),
        Tier = line.GetValue(tier),
        Products = line.GetValue(product) ?? [],
        Types = line.GetValue(type) ?? [],
        At = line.GetValue(at),
    };
}
