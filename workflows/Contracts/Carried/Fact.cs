namespace Steward.Workflows.Contracts;

/// <summary>A fact from outside that waits for its turn; exactly one of its properties is set.</summary>
public sealed record Fact
{
    public DeliveryReport? Delivery { get; init; }

    public KnowledgeChange? Knowledge { get; init; }

    public IncidentLink? Incident { get; init; }

    public SurveyAnswer? Survey { get; init; }
}
