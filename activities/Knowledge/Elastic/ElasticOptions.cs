namespace Steward.Activities.Knowledge.Elastic;

/// <summary>Elasticsearch 8 as the index of passages. Section <c>Knowledge:Elasticsearch</c>.</summary>
public sealed class ElasticOptions
{
    public const string Section = "Knowledge:Elasticsearch";

    /// <summary>The address, such as <c>https://search:9200</c>. Null keeps the embedded index. Default null.</summary>
    public Uri? Url { get; set; }

    /// <summary>An API key as Elasticsearch gives it, base64; null for none, or for a user. Default null.</summary>
    public string? ApiKey
    {
        get;
        set => field = NullIfEmpty(value);
    }

    /// <summary>With <see cref="Password"/>, in place of a key. Default null.</summary>
    public string? Username
    {
        get;
        set => field = NullIfEmpty(value);
    }

    public string? Password
    {
        get;
        set => field = NullIfEmpty(value);
    }

    /// <summary>
    /// A PEM file of the authorities that may have signed the server's certificate; null for the system's. Default
    /// null.
    /// </summary>
    public string? AuthorityFile { get; set; }

    /// <summary>
    /// What the names of the alias, the indexes and the template begin with: lower-case letters, digits and hyphens, up
    /// to 60. Default <c>steward-knowledge</c>.
    /// </summary>
    public string Prefix { get; set; } = "steward-knowledge";

    /// <summary>Copies of each index beside the first, 0 to 10; 0 for a single node. Default 1.</summary>
    public int Replicas { get; set; } = 1;

    /// <summary>How long one attempt of a look-up may take, in seconds, 0.1 to 120. Default 5.</summary>
    public double AttemptSeconds { get; set; } = 5;

    /// <summary>How long one attempt of a change may take, in seconds, 0.1 to 600. Default 60.</summary>
    public double ChangeSeconds { get; set; } = 60;

    /// <summary>How often a request is tried again after 429, 5xx or a broken connection, 0 to 10. Default 2.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>
    /// The wait before the first retry, in milliseconds, 1 to 60,000; it doubles with each. Default 100.
    /// </summary>
    public int RetryMilliseconds { get; set; } = 100;

    /// <summary>How much one bulk request holds, in kilobytes, 1 to 50,000. Default 4,000.</summary>
    public int BulkKilobytes { get; set; } = 4000;

    /// <summary>
    /// How often the items of a bulk request that the server had no room for are sent again, 0 to 20; the wait begins
    /// at <see cref="RetryMilliseconds"/> and doubles. Default 8.
    /// </summary>
    public int BulkRetries { get; set; } = 8;

    /// <summary>HNSW: links of each vector, 2 to 512. Default 16.</summary>
    public int HnswLinks { get; set; } = 16;

    /// <summary>HNSW: candidates looked at while a vector is put in, 10 to 3,200. Default 200.</summary>
    public int HnswBuildCandidates { get; set; } = 200;

    /// <summary>
    /// HNSW: the fewest candidates that a search looks at, 10 to 10,000; more is nearer to an exact search. Default
    /// 500.
    /// </summary>
    public int SearchCandidates { get; set; } = 500;

    /// <summary>
    /// How often the embedded index that stands by is brought in line, in seconds, 0.05 to 3,600. Default 15.
    /// </summary>
    public double StandbySeconds { get; set; } = 15;

    /// <summary>A variable that is set to nothing, as a compose file does it, is one that is not set.</summary>
    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
