namespace Steward.Engine.Hosting;

/// <summary>Stands for the engine in ASP.NET's routing; its methods come from <see cref="EngineMethodProvider"/>.</summary>
internal sealed class EngineEndpoint;
