using Temporalio.Client;

namespace Steward.Starters.Conversations;

/// <summary>
/// How long one call to a conversation may take. The client by itself repeats an update's call until the server
/// answers, so the end is set here, by the clock.
/// </summary>
internal sealed class Patience : IDisposable
{
    private readonly CancellationTokenSource end;

    public Patience(ApiOptions options, CancellationToken cancellation = default)
    {
        end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(TimeSpan.FromSeconds(options.AnswerSeconds));
    }

    public RpcOptions Rpc => new() { CancellationToken = end.Token };

    public void Dispose() => end.Dispose();
}
