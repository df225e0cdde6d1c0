using System.Text.Json;
using System.Text.Json.Nodes;
using Steward.Activities.Crm;
using Steward.Activities.Models.Procedures;

namespace Steward.Activities.Models.Remote;

/// <summary>
/// Runs a model's look-ups: the authenticated customer's own records and the public catalogue, redacted.
/// </summary>
internal sealed class LookUps(ICrm crm, RecordRedaction redaction)
{
    private const string NotFound = """{"error":"not found on this customer's account"}""";

    private static readonly JsonSerializerOptions Json = new(
        )
    { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public async Task<string> RunAsync(
        string ticketId, string tool, JsonObject arguments, Account? account, CancellationToken cancellation)
    {
        object? found = tool switch
        {
            ToolCatalogue.GetCustomer => account?.Customer,
            ToolCatalogue.GetOrder => account?.Order((string)arguments["order_id"]!),
            ToolCatalogue.GetProduct => await crm.ProductAsync((string)arguments["product_id"]!, cancellation),
            _ => null,
        };
        return found is null
            ? NotFound
            : await redaction.RedactAsync(
                ticketId, JsonSerializer.SerializeToNode(found, found.GetType(), Json)!, cancellation);
    }
}
