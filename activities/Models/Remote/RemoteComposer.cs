using Steward.Activities.Models.Procedures;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models.Remote;

internal sealed class RemoteComposer
{
    public Task<Composed> ComposeAsync(ComposeRequest request, Dialogue dialogue, CancellationToken cancellation) =>
        throw new NotSupportedException(request.Model);
}
