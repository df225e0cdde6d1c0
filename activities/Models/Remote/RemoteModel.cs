using Microsoft.Extensions.AI;

namespace Steward.Activities.Models.Remote;

/// <summary>A model that can be called, and what its tokens cost.</summary>
/// <param name="Name">The deployment's or model's name, as drafts and audit records show it.</param>
internal sealed record RemoteModel(string Name, IChatClient Client, ChatEndpointOptions Endpoint)
{
    private const decimal Million = 1_000_000m;

    /// <summary>USD.</summary>
    public decimal Cost(UsageDetails usage) =>
        ((usage.InputTokenCount ?? 0) * Endpoint.InputPricePerMillion / Million)
        + ((usage.OutputTokenCount ?? 0) * Endpoint.OutputPricePerMillion / Million);
}
