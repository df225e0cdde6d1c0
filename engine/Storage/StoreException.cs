namespace Steward.Engine.Storage;

/// <summary>The store could not keep a change. Nothing of it has happened; the message says why and what helps.</summary>
internal sealed class StoreException(string message, Exception? cause = null) : IOException(message, cause);
