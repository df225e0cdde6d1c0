using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>One filter's answers for a table's gates, each asked for when a row needs it first.</summary>
internal sealed class FilteredGates(PassageFilter filter, int gates)
{
    private readonly bool?[] answers = new bool?[gates];

    public bool Admits(RowGate gate) => answers[gate.Number] ??= PassageGate.Admits(gate.Like, filter);
}
