namespace Steward.Engine.Hosting;

/// <summary>Stands for the engine in routing; its methods come from <see cref="EngineMethodProvider"/>.</summary>
internal sealed class EngineEndpoint;
