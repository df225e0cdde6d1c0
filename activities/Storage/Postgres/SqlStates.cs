namespace Steward.Activities.Storage.Postgres;

/// <summary>
/// The SQLSTATE codes that a new try of the same transaction may get past (PostgreSQL's manual, appendix A).
/// </summary>
internal static class SqlStates
{
    public const string SerializationFailure = "40001";
    public const string DeadlockDetected = "40P01";
    public const string LockNotAvailable = "55P03";
    public const string IdleInTransactionSessionTimeout = "25P03";
    public const string TooManyConnections = "53300";
    public const string AdminShutdown = "57P01";
    public const string CrashShutdown = "57P02";
    public const string CannotConnectNow = "57P03";

    /// <summary>Connection exceptions: 08000, 08001, 08003, 08004, 08006, 08007 and whatever else begins so.</summary>
    public const string ConnectionExceptionClass = "08";

    public static bool IsPassing(string state) => IsConflict(state) || IsLoss(state) || state is TooManyConnections;

    /// <summary>Another transaction was in the way; the connection is as good as before.</summary>
    public static bool IsConflict(string state) =>
        state is SerializationFailure or DeadlockDetected or LockNotAvailable;

    /// <summary>The connection is gone, and those beside it may be.</summary>
    public static bool IsLoss(string state) =>
        state.StartsWith(ConnectionExceptionClass, StringComparison.Ordinal)
        || state is IdleInTransactionSessionTimeout or AdminShutdown or CrashShutdown or CannotConnectNow;
}
