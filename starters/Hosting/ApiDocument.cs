using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Steward.Client;

namespace Steward.Starters.Hosting;

/// <summary>What the API's OpenAPI document says beyond its routes.</summary>
internal static class ApiDocument
{
    private static readonly string[] WithoutAgent = ["Messages", "Tickets", "Webhooks"];

    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Steward";
            document.Info.Description =
                "Durable support conversations. Errors are RFC 9457 problems whose types are explained under " +
                "/problems. Until sign-in comes, the API listens on loopback only and believes the header X-Agent.";
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var method = context.Description.HttpMethod;
            var tags = operation.Tags?.Select(t => t.Name) ?? [];
            operation.Parameters ??= [];
            if (method == HttpMethods.Post && !tags.Contains("Webhooks", StringComparer.Ordinal))
            {
                operation.Parameters.Add(
                    Header(
                        StewardHeaders.IdempotencyKey,
                        required: false,
                        "Makes the request repeatable: same key and body, same answer."));
            }

            if (method is "POST" or "DELETE" && !tags.Intersect(WithoutAgent, StringComparer.Ordinal).Any())
            {
                operation.Parameters.Add(Header(StewardHeaders.Agent, required: true, "The agent who acts."));
            }

            return Task.CompletedTask;
        });
    }

    private static OpenApiParameter Header(string name, bool required, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
