using Steward.Activities.Delivery;
using Steward.Activities.Knowledge;
using Steward.Activities.Models.Remote;
using Steward.Activities.Storage;
using Steward.Activities.Understanding.Learning;

namespace Steward.Activities;

/// <summary>The names under which activities trace and measure.</summary>
public static class TelemetrySources
{
    /// <summary>Sources of spans: SQL, search, models, sending.</summary>
    public static IReadOnlyList<string> Spans { get; } =
        [StatementSpan.SourceName, ObservedKnowledge.SourceName, RemoteModels.ActivitySource, DeliverySpan.SourceName];

    /// <summary>Meters: gen_ai's token usage and duration; what is learnt.</summary>
    public static IReadOnlyList<string> Meters { get; } = [RemoteModels.ActivitySource, LearningMeter.MeterName];
}
