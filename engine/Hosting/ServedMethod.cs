using System.Buffers;
using Grpc.AspNetCore.Server.Model;
using Steward.Engine.Runs;
using Steward.Engine.Storage;

namespace Steward.Engine.Hosting;

/// <summary>One unary method with its types.</summary>
internal sealed class ServedMethod<TRequest, TResponse>(string name, Func<TRequest, CallContext, Task<TResponse>> serve)
    : IServedMethod
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    /// <summary>Bytes of one request, as a Temporal server takes them: 4 MiB.</summary>
    private const int LargestRequest = 4 * 1024 * 1024;

    public string Name => name;

    public void Bind(ServiceMethodProviderContext<EngineEndpoint> context, string service, EngineCore core)
    {
        var method = new Method<TRequest, TResponse>(
            MethodType.Unary, service, name, Marshaller<TRequest>(), Marshaller<TResponse>());
        context.AddUnaryMethod(method, EngineEndpoint.Metadata, (_, request, call) => ServeAsync(core, request, call));
    }

    private async Task<TResponse> ServeAsync(EngineCore core, TRequest request, ServerCallContext call)
    {
        using var context = new CallContext(call, core.Stopping.Token);
        try
        {
            return await serve(request, context);
        }
        catch (OperationCanceledException) when (context.IsOver)
        {
            throw core.Stopping.IsCancellationRequested
                ? GrpcErrors.Of(StatusCode.Unavailable, "The engine is stopping.")
                : GrpcErrors.Of(StatusCode.Cancelled, "The caller has gone.");
        }
        catch (StoreException e)
        {
            EngineLog.StoreRefused(core.Log, name, e.Message);
            throw GrpcErrors.Of(StatusCode.Unavailable, e.Message);
        }
        catch (Exception e) when (e is not RpcException)
        {
            EngineLog.CallFailed(core.Log, e, name);
            throw GrpcErrors.Of(
                StatusCode.Internal, $"{name} failed inside the engine: {e.GetType().Name}: {e.Message}");
        }
    }

    private static Marshaller<T> Marshaller<T>()
        where T : class, IMessage<T>, new()
    {
        var parser = new MessageParser<T>(() => new T());
        return Marshallers.Create(
            (message, context) =>
            {
                context.SetPayloadLength(message.CalculateSize());
                message.WriteTo(context.GetBufferWriter());
                context.Complete();
            },
            context => parser.ParseFrom(Bounded(context)));
    }

    /// <summary>By these words a worker knows that its answer was too large, and fails its task.</summary>
    private static ReadOnlySequence<byte> Bounded(DeserializationContext context) =>
        context.PayloadLength <= LargestRequest ? context.PayloadAsReadOnlySequence() : throw GrpcErrors.Of(
            StatusCode.ResourceExhausted,
            $"grpc: received message larger than max ({context.PayloadLength} vs. {LargestRequest})");
}
