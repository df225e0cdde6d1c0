namespace Steward.Starters.Demo;

/// <summary>How the reader calls this program: as he started it.</summary>
internal static class ProgramName
{
    public static string Of(Uri url)
    {
        var checkout = File.Exists(Path.Combine(Environment.CurrentDirectory, "starters", "Steward.Starters.csproj"));
        var program = checkout ? "dotnet run --project starters --" : "steward";
        return url.Port == Cli.HostOptions.DefaultPort
            ? program
            : $"STEWARD_URL={url.GetLeftPart(UriPartial.Authority)} {program}";
    }
}
