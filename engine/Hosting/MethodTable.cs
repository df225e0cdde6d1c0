namespace Steward.Engine.Hosting;

/// <summary>The API methods the engine serves, by service and name.</summary>
internal sealed class MethodTable
{
    private readonly Dictionary<string, IServedMethod> methods = new(StringComparer.Ordinal);

    internal IServedMethod? Find(string service, string name) => methods.GetValueOrDefault($"{service}/{name}");

    /// <summary>Starts listing the methods of one service.</summary>
    internal ServiceTable For(string service) => new(this, service);

    internal void Add(string service, IServedMethod method) => methods[$"{service}/{method.Name}"] = method;
}
