using Steward.Engine.Batches;
using Steward.Engine.Deployments;
using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Steward.Engine.Schedules;

namespace Steward.Engine.Frontend;

/// <summary>All that the engine serves.</summary>
internal static class Api
{
    internal static MethodTable Of(EngineCore core)
    {
        var table = new MethodTable();
        var workflows = table.For("temporal.api.workflowservice.v1.WorkflowService");
        new SystemApi(core).AddTo(workflows);
        new NamespaceApi(core).AddTo(workflows);
        new StartApi(core).AddTo(workflows);
        new MessageApi(core).AddTo(workflows);
        new QueryApi(core).AddTo(workflows);
        new UpdateApi(core).AddTo(workflows);
        new WorkflowTaskApi(core).AddTo(workflows);
        new ActivityTaskApi(core).AddTo(workflows);
        new ResetApi(core).AddTo(workflows);
        new ActivityOperatorApi(core).AddTo(workflows);
        new HistoryApi(core).AddTo(workflows);
        new DescribeApi(core).AddTo(workflows);
        new TaskQueueApi(core).AddTo(workflows);
        new ListApi(core).AddTo(workflows);
        new ScheduleApi(core).AddTo(workflows);
        new BatchApi(core).AddTo(workflows);
        new DeploymentApi(core).AddTo(workflows);
        new RunOptionsApi(core).AddTo(workflows);
        new BuildSetApi(core).AddTo(workflows);
        new OperatorApi(core).AddTo(table.For("temporal.api.operatorservice.v1.OperatorService"));
        new TestServiceApi(core).AddTo(table.For("temporal.api.testservice.v1.TestService"));
        return table;
    }
}
