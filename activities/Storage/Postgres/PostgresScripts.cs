using System.Text.RegularExpressions;
using DbUp.Engine;

namespace Steward.Activities.Storage.Postgres;

/// <summary>
/// Puts the words of the common scripts into PostgreSQL's. Text compares and sorts by its bytes, as in SQLite: ids and
/// moments need no language, and indexes on them are faster so.
/// </summary>
internal sealed partial class PostgresScripts : IScriptPreprocessor
{
    public string Process(string contents) =>
        Blob().Replace(Text().Replace(contents, """TEXT COLLATE "C" """), "BYTEA");

    [GeneratedRegex(@"\bTEXT\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Text();

    [GeneratedRegex(@"\bBLOB\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blob();
}
