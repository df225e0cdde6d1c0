namespace Steward.Activities.Delivery;

/// <summary>How replies leave the house. Section <c>Delivery</c>.</summary>
public sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>
    /// The channel of replies whose message names no other: <c>file</c> or <c>webhook</c>. Default <c>file</c>.
    /// </summary>
    public string Channel { get; set; } = "file";

    /// <summary>
    /// The file channel's JSON lines; a relative path lies in the data folder. Default <c>outbox.jsonl</c>.
    /// </summary>
    public string File { get; set; } = "outbox.jsonl";

    public WebhookOptions Webhook { get; set; } = new();

    /// <summary>How many replies are sent at once, 1 to 64; within a ticket one at a time. Default 4.</summary>
    public int Senders { get; set; } = 4;

    /// <summary>
    /// How often the outbox is looked through for rows of other processes and rows that are due again, in milliseconds,
    /// 10 to 60,000. Default 1,000.
    /// </summary>
    public int PollMilliseconds { get; set; } = 1000;

    /// <summary>
    /// How long a claimed row is left to its dispatcher before another may take it, in seconds, 1 to 3,600. Longer than
    /// a send may take. Default 60.
    /// </summary>
    public int ClaimSeconds { get; set; } = 60;

    /// <summary>How often a reply is tried before it has failed for good, 1 to 100. Default 8.</summary>
    public int MostAttempts { get; set; } = 8;

    /// <summary>
    /// The wait after the first failed try, in seconds; it doubles with each, up to an hour. Default 2.
    /// </summary>
    public double FirstRetrySeconds { get; set; } = 2;
}
