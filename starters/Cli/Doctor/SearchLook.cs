using Microsoft.Extensions.Options;
using Steward.Activities.Knowledge.Elastic;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Doctor;

/// <summary>Looks at the index of passages: the embedded one, or Elasticsearch and what it lacks.</summary>
internal static class SearchLook
{
    private const string What = "Search";
    private const string Fill = "steward knowledge index";

    public static async Task<Finding> LookAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        try
        {
            return await ElasticInspection.LookAsync(configuration, cancellation) is { } report
                ? Elasticsearch(report)
                : Embedded(configuration);
        }
        catch (OptionsValidationException faults)
        {
            return Finding.Fault(What, "its settings have faults", faults.Message);
        }
        catch (InvalidOperationException unreadable)
        {
            return Finding.Fault(What, "its settings cannot be read", unreadable.Message);
        }
        catch (StewardException outage)
        {
            return Finding.Unreachable(
                What,
                "degraded: workers answer from the embedded index that stands by, or hand over to a person",
                $"{outage.Message} In the stack: `docker compose -p steward -f docker-compose.temporal.yml up -d "
                + "elasticsearch`.") with
            { Address = configuration[$"{ElasticOptions.Section}:{nameof(ElasticOptions.Url)}"] };
        }
    }

    private static Finding Embedded(IConfiguration configuration) =>
        Finding.Ok(What, "the embedded index, filled at each start") with
        {
            Address = configuration["Knowledge:IndexFolder"] ?? "in memory",
            Version = $"Lucene.Net {typeof(Lucene.Net.Index.IndexReader).Assembly.GetName().Version}",
        };

    private static Finding Elasticsearch(ElasticReport report)
    {
        var state = $"cluster {report.Cluster}, licence {report.License ?? "not told"}, "
            + $"{report.Passages} passages in {report.Index ?? "no index"}";
        var finding = report.Lacks.Count == 0
            ? Finding.Ok(What, state)
            : Finding.Missing(What, $"lacks {string.Join(", ", report.Lacks)} ({state})", Fill);
        return finding with { Address = report.Address.ToString(), Version = $"Elasticsearch {report.Version}" };
    }
}
