namespace Steward.Activities.Knowledge.Index;

/// <summary>What an index holds.</summary>
/// <param name="Generation">The name of the generation in use.</param>
/// <param name="Recipe">Its recipe.</param>
/// <param name="Dimensions">Of its vectors; 0 when it has none.</param>
/// <param name="Passages">How many passages of each language (ISO 639-1) there are; languages without any are left
/// out.</param>
public sealed record IndexState(
    string Generation, string Recipe, int Dimensions, IReadOnlyDictionary<string, int> Passages);
