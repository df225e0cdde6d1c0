namespace Steward.Engine.Hosting;

/// <summary>Adds methods of one service.</summary>
internal sealed class ServiceTable(MethodTable table, string service)
{
    internal ServiceTable On<TRequest, TResponse>(string name, Func<TRequest, CallContext, Task<TResponse>> serve)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        table.Add(service, new ServedMethod<TRequest, TResponse>(name, serve));
        return this;
    }

    internal ServiceTable On<TRequest, TResponse>(string name, Func<TRequest, TResponse> serve)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        On<TRequest, TResponse>(name, (request, _) => Task.FromResult(serve(request)));
}
