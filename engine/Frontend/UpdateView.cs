using Temporalio.Api.Update.V1;
using Stage = Temporalio.Api.Enums.V1.UpdateWorkflowExecutionLifecycleStage;

namespace Steward.Engine.Frontend;

/// <summary>How far an update has come.</summary>
internal sealed record UpdateView(Runs.RunKey Run, Stage Stage, Outcome? Outcome = null);
