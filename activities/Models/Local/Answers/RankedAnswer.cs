using Steward.Activities.Knowledge;

namespace Steward.Activities.Models.Local.Answers;

/// <summary>The passage that answers best, its best sentences in their order, and how sure that is.</summary>
/// <param name="Sureness">
/// -0.5 to 2: the share of all sentences' odds that the passage has, and the share of the question that it covers, less
/// half the weight of the most telling word that it lacks.
/// </param>
internal sealed record RankedAnswer(Passage Passage, IReadOnlyList<string> Sentences, double Sureness);
