namespace Steward.Engine.Matching;

internal enum TaskKind
{
    Workflow,
    Activity,
    Query,
}
