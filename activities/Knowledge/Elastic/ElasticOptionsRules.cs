using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Steward.Activities.Knowledge.Elastic;

/// <summary>Checks the section <c>Knowledge:Elasticsearch</c> at start; all faults together.</summary>
internal sealed partial class ElasticOptionsRules : IValidateOptions<ElasticOptions>
{
    public ValidateOptionsResult Validate(string? name, ElasticOptions options)
    {
        var faults = options.Url is null ? [] : Faults(options).ToList();
        return faults.Count is 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(ElasticOptions options) =>
    [
        .. Fault(
            !options.Url!.IsAbsoluteUri || options.Url.Scheme is not ("http" or "https"),
            nameof(options.Url), options.Url, "must be an absolute http or https address"),
        .. Fault(
            options.Url.IsAbsoluteUri && options.Url.UserInfo.Length > 0,
            nameof(options.Url),
            "an address with a user in it",
            "must hold none; set Username and Password, or ApiKey"),
        .. Fault(
            options.ApiKey is not null && options.Username is not null,
            nameof(options.ApiKey), "set", "must not be set together with Username; give one of them"),
        .. Fault(
            options.Username is null != options.Password is null,
            nameof(options.Username), "half of a pair", "must be set together with Password"),
        .. Fault(
            options.AuthorityFile is { } file && !File.Exists(file),
            nameof(options.AuthorityFile), options.AuthorityFile!, "must be a PEM file that is there"),
        .. Fault(
            !Prefix().IsMatch(options.Prefix),
            nameof(options.Prefix),
            options.Prefix,
            "must be 1 to 60 lower-case letters, digits and hyphens, a letter first"),
        .. Range(nameof(options.Replicas), options.Replicas, 0, 10),
        .. Range(nameof(options.AttemptSeconds), options.AttemptSeconds, 0.1, 120),
        .. Range(nameof(options.ChangeSeconds), options.ChangeSeconds, 0.1, 600),
        .. Range(nameof(options.Retries), options.Retries, 0, 10),
        .. Range(nameof(options.RetryMilliseconds), options.RetryMilliseconds, 1, 60_000),
        .. Range(nameof(options.BulkKilobytes), options.BulkKilobytes, 1, 50_000),
        .. Range(nameof(options.BulkRetries), options.BulkRetries, 0, 20),
        .. Range(nameof(options.HnswLinks), options.HnswLinks, 2, 512),
        .. Range(nameof(options.HnswBuildCandidates), options.HnswBuildCandidates, 10, 3200),
        .. Range(nameof(options.SearchCandidates), options.SearchCandidates, 10, 10_000),
        .. Range(nameof(options.StandbySeconds), options.StandbySeconds, 0.05, 3600),
    ];

    private static IEnumerable<string> Range(string name, double value, double least, double most) =>
        Fault(!(value >= least && value <= most), name, value, $"must be from {least} to {most}");

    private static IEnumerable<string> Fault(bool broken, string name, object value, string rule) =>
        broken ? [$"{ElasticOptions.Section}:{name} is {value} and {rule}."] : [];

    [GeneratedRegex("^[a-z][a-z0-9-]{0,59}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Prefix();
}
