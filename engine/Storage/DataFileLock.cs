using System.Buffers.Binary;

namespace Steward.Engine.Storage;

/// <summary>
/// The file beside the data file that says who owns it, and up to which transaction it has been acknowledged: a data
/// file that knows fewer has lost some, for instance with its log, and must not be taken for whole.
/// </summary>
internal sealed class DataFileLock : IDisposable
{
    private const int SharingViolation = 32;
    private const int LockViolation = 33;
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;

    private readonly FileStream stream;
    private readonly byte[] number = new byte[sizeof(long)];

    private DataFileLock(FileStream stream) => this.stream = stream;

    /// <exception cref="StoreException">Another engine has the file, or this user may not write it.</exception>
    internal static DataFileLock Take(string dataFile)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(dataFile)!);
            return new DataFileLock(new FileStream(
                dataFile + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (IOException e) when (IsTaken(e))
        {
            throw new StoreException(
                $"The data file '{dataFile}' is in use by another engine. Stop that one first, or name another file.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                $"The data file '{dataFile}' cannot be used: its folder cannot be written ({e.Message.TrimEnd('.')}). Give this user "
                + "the right and the room to write there, or name a file elsewhere.", e);
        }
    }

    /// <summary>The last transaction that was acknowledged; zero when none was.</summary>
    internal long ReadAcknowledged() =>
        RandomAccess.Read(stream.SafeFileHandle, number, 0) == number.Length
            ? BinaryPrimitives.ReadInt64LittleEndian(number)
            : 0;

    /// <summary>Written without a flush: what a crash of the machine loses here only makes the check less sharp.</summary>
    internal void Acknowledge(long transaction)
    {
        BinaryPrimitives.WriteInt64LittleEndian(number, transaction);
        RandomAccess.Write(stream.SafeFileHandle, number, 0);
    }

    public void Dispose() => stream.Dispose();

    /// <summary>By the codes of the systems that .NET runs on: a lock on the file, and not a disk or a folder at fault.
    /// </summary>
    private static bool IsTaken(IOException e) => OperatingSystem.IsWindows()
        ? (e.HResult & 0xffff) is SharingViolation or LockViolation
        : e.HResult is LinuxWouldBlock or MacWouldBlock;
}
