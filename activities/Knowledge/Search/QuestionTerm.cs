using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Search;

/// <param name="Searched">The term with its weight and synonyms.</param>
/// <param name="Rarity">
/// The inverse document frequency of BM25 (Robertson and Spärck Jones, with 1 added so that it is positive), of the
/// term or the commonest of its synonyms.
/// </param>
/// <param name="IsKnown">Whether any passage has it.</param>
internal sealed record QuestionTerm(WeightedTerm Searched, double Rarity, bool IsKnown);
