using Steward.Starters.Cli;

namespace Steward.Starters.Tests.Cli;

/// <summary>Types a command line and reads what it said.</summary>
internal static class Typed
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] line)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(line, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
