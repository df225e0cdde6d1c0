using System.Runtime.CompilerServices;

namespace Steward.Engine.Tests.Histories;

/// <summary>Compares text with the approved file beside this source; APPROVE=1 writes the file instead.</summary>
internal static class Approved
{
    public static async Task MatchAsync(string name, string text, [CallerFilePath] string source = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(source)!, $"{name}.txt");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            await File.WriteAllTextAsync(file, text);
        }

        File.Exists(file).ShouldBeTrue($"{file} is missing: record it from a real server with APPROVE=1.");
        text.ShouldBe(await File.ReadAllTextAsync(file), $"The history differs from {file}.");
    }
}
