using System.Text.Json.Nodes;

namespace Steward.Activities.Knowledge.Elastic;

/// <summary>The generation that the alias stands for, as its index tells of itself.</summary>
internal sealed record ElasticGeneration(string Index, string Name, string Recipe, int Dimensions, int ModelPieces)
{
    public static ElasticGeneration Read(ElasticNames names, string index, JsonNode mapping)
    {
        var told = mapping["mappings"]!["_meta"]!;
        return new ElasticGeneration(
            index,
            names.Generation(index),
            (string)told["recipe"]!,
            (int)told["dimensions"]!,
            (int)told["model_pieces"]!);
    }
}
