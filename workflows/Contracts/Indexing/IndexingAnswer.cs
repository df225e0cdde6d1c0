namespace Steward.Workflows.Contracts;

/// <param name="Articles">How many articles were read.</param>
/// <param name="Added">Passages that are new.</param>
/// <param name="Changed">Passages whose words or filters have changed.</param>
/// <param name="Removed">Passages that are gone.</param>
/// <param name="Unchanged">Passages that were as they are.</param>
/// <param name="Generation">The filling that searches use now.</param>
/// <param name="Rebuilt">Whether that filling is new.</param>
/// <param name="Told">Conversations that were told that what they cited has changed.</param>
public sealed record IndexingAnswer(
    int Articles, int Added, int Changed, int Removed, int Unchanged, string Generation, bool Rebuilt, int Told);
