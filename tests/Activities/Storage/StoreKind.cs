namespace Steward.Activities.Tests.Storage;

/// <summary>The databases that the same specifications run over.</summary>
public enum StoreKind
{
    /// <summary>A file of the test's own.</summary>
    Sqlite,

    /// <summary>A schema of the test's own on the server that POSTGRES_URL names; skipped without it.</summary>
    Postgres,
}
