using System.CommandLine;

namespace Steward.Starters.Cli;

/// <summary>Where a running Steward is looked for.</summary>
internal static class UrlOption
{
    public static Option<Uri> Create() => new("--url")
    {
        Description = "Where Steward listens (STEWARD_URL)",
        DefaultValueFactory = _ =>
            new Uri(Environment.GetEnvironmentVariable("STEWARD_URL") ?? $"http://127.0.0.1:{HostOptions.DefaultPort}"),
        CustomParser = given =>
        {
            if (Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            {
                return url;
            }

            given.AddError($"--url is '{given.Tokens[0].Value}'; it must be an address such as http://127.0.0.1:5080.");
            return null;
        },
    };
}
