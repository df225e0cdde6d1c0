using Microsoft.Data.Sqlite;

namespace Steward.Engine.Storage;

/// <summary>What goes wrong with a data file, in words an operator can act on. Codes as in SQLite's documentation.</summary>
internal static class StoreFaults
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int FlushFailed = InputOutput | (4 << 8);

    internal static StoreException Damaged(string file, string how) => new(
        $"The data file '{file}' is damaged ({how}). It is left as it is: restore a backup, or keep it for examination "
        + "and name another file.");

    /// <summary>The file is whole by itself, but older than what was acknowledged.</summary>
    internal static StoreException Behind(string file, long has, long acknowledged) => new(
        $"The data file '{file}' ends with transaction {has}, but {acknowledged} were acknowledged: its log "
        + $"'{file}-wal' is missing or damaged. It is left as it is. Bring the log back or restore a backup; if the file "
        + $"is the backup you want, delete '{file}.lock' and start again.");

    internal static bool IsOfTheDisk(SqliteException e) => e.SqliteErrorCode is ReadOnly or InputOutput or Full or Corrupt;

    /// <summary>After these nobody knows what the disk holds: only opening the file anew tells.</summary>
    internal static bool IsFinal(SqliteException e) =>
        e.SqliteErrorCode is Corrupt or NotADatabase || e.SqliteExtendedErrorCode == FlushFailed;

    internal static StoreException Explain(string file, SqliteException e) =>
        new($"{Reason(file, e)} (SQLite {e.SqliteExtendedErrorCode}: {e.Message})", e);

    private static string Reason(string file, SqliteException e) => e.SqliteErrorCode switch
    {
        Full => $"The disk that holds the data file '{file}' is full. The change was not stored and has not happened; "
            + "free space, and calls succeed again.",
        ReadOnly => $"The data file '{file}' may not be written. Give this user the right to write the file and its "
            + "folder, or name another file.",
        CannotOpen => $"The data file '{file}' cannot be opened or made. Check that its folder exists and that this "
            + "user may write there.",
        Corrupt or NotADatabase => $"The data file '{file}' is damaged, or it is no data file of the engine. It is left "
            + "as it is: restore a backup, or keep it for examination and name another file.",
        Busy => $"The data file '{file}' is locked by another program. Close that program first.",
        _ when e.SqliteExtendedErrorCode == FlushFailed =>
            $"The disk did not confirm what was written to the data file '{file}'. No further change is taken in; check "
            + "the disk and start the engine again.",
        InputOutput => $"Reading or writing the data file '{file}' failed. The change was not stored and has not "
            + "happened; check the disk.",
        _ => $"The data file '{file}' refused the change, which has not happened.",
    };
}
