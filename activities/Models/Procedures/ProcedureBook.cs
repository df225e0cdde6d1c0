namespace Steward.Activities.Models.Procedures;

/// <summary>The procedures by their labels.</summary>
internal sealed class ProcedureBook(IEnumerable<IProcedure> procedures)
{
    private readonly Dictionary<string, IProcedure> byKind =
        procedures.ToDictionary(procedure => procedure.Kind, StringComparer.Ordinal);

    public IProcedure For(string kind) =>
        byKind.GetValueOrDefault(kind)
        ?? throw new InvalidOperationException(
            $"There is no procedure '{kind}'; known are {string.Join(", ", byKind.Keys)}. Register it in " +
            $"{nameof(ModelServices)}.");
}
