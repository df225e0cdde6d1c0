using Steward.Engine.Visibility;
using Temporalio.Api.Workflow.V1;

namespace Steward.Engine.Listing;

/// <summary>A run as the API shows it and as filters see it.</summary>
internal sealed record IndexedRun(WorkflowExecutionInfo Info, VisibilityRecord Record);
