namespace Steward.Workflows.Contracts;

/// <summary>This ticket belongs to an incident that is worked on elsewhere.</summary>
public sealed record IncidentLink(string IncidentId);
