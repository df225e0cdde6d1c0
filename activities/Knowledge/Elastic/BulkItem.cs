using System.Text;
using System.Text.Json.Nodes;

namespace Steward.Activities.Knowledge.Elastic;

/// <summary>One document to be put or deleted, as the lines of a bulk request.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Lines">UTF-8, each line with its end.</param>
internal sealed record BulkItem(string Id, byte[] Lines)
{
    public static BulkItem Put(string id, JsonObject document) => new(id, Encoding.UTF8.GetBytes(
        $"{Action("index", id)}\n{document.ToJsonString()}\n"));

    public static BulkItem Delete(string id) => new(id, Encoding.UTF8.GetBytes($"{Action("delete", id)}\n"));

    private static string Action(string kind, string id) =>
        new JsonObject { [kind] = new JsonObject { ["_id"] = id } }.ToJsonString();
}
