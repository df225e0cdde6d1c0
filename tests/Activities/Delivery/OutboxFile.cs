using System.Text.Json.Nodes;
using Steward.Activities.Tests.Storage;

namespace Steward.Activities.Tests.Delivery;

/// <summary>What the file channel wrote: what customers heard.</summary>
internal static class OutboxFile
{
    public static async Task<IReadOnlyList<(string Ticket, string Key, string Text)>> ReadAsync(TestStore store) =>
        !File.Exists(store.OutboxFile)
            ? []
            : [.. (await File.ReadAllLinesAsync(store.OutboxFile)).Select(line => JsonNode.Parse(line)!).Select(line =>
                ((string)line["ticketId"]!, (string)line["deliveryKey"]!, (string)line["text"]!))];
}
