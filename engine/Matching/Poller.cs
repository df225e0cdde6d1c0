using Temporalio.Api.Deployment.V1;

namespace Steward.Engine.Matching;

/// <summary>How a worker names itself and its build when it polls.</summary>
internal sealed record Poller(string Identity, WorkerVersionCapabilities? Build, WorkerDeploymentOptions? Deployment);
