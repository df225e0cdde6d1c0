namespace Steward.Engine.Storage;

internal static class SqliteStore
{
    internal static Task<IEngineStore> OpenAsync(string file) => throw new NotSupportedException(file);
}
