using System.Diagnostics;
using Steward.Tests.Fixtures;

namespace Steward.Engine.Tests.Durability;

/// <summary>A file system of a few megabytes, to be filled; needs the right to mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    public static SmallDisk Mount(string folder, int megabytes)
    {
        var path = Directory.CreateDirectory(System.IO.Path.Combine(folder, "disk")).FullName;
        return OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", path)
            ? new SmallDisk(path)
            : throw new SkipTestException("Needs the right to mount a small file system (Linux, root).");
    }

    public void Dispose() => Run("umount", "-l", Path);

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
