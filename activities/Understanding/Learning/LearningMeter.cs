using System.Diagnostics.Metrics;

namespace Steward.Activities.Understanding.Learning;

/// <summary>Counts what becomes of uncertain readings and of retrained models.</summary>
internal sealed class LearningMeter
{
    public const string MeterName = "Steward.Learning";

    private readonly Counter<long> labels;
    private readonly Counter<long> reloads;

    public LearningMeter(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        labels = meter.CreateCounter<long>(
            "steward.labels", "{message}", "Messages that were read without certainty, by whether they were queued");
        reloads = meter.CreateCounter<long>(
            "steward.intents.reloads", "{reload}", "Changed intent models, by whether they were taken");
    }

    public void Queued() => labels.Add(1, new KeyValuePair<string, object?>("outcome", "queued"));

    public void Lost() => labels.Add(1, new KeyValuePair<string, object?>("outcome", "lost"));

    public void Reloaded() => reloads.Add(1, new KeyValuePair<string, object?>("outcome", "taken"));

    public void Refused() => reloads.Add(1, new KeyValuePair<string, object?>("outcome", "refused"));
}
