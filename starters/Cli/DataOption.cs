using System.CommandLine;

namespace Steward.Starters.Cli;

/// <summary>Options that name data: files as <c>F[,F]</c>, or a folder. What does not exist is refused at once.</summary>
internal static class DataOption
{
    public static Option<FileInfo[]> Files(string name, string description, bool required = false)
    {
        var option = new Option<FileInfo[]>(name)
        {
            Description = description,
            Required = required,
            HelpName = "F[,F]",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result =>
                [.. result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries))
                    .Select(path => new FileInfo(path.Trim()))],
        };
        option.Validators.Add(result =>
        {
            var missing = result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries))
                .Where(path => !File.Exists(path.Trim())).ToList();
            if (missing.Count > 0)
            {
                result.AddError($"{name}: there is no file '{string.Join("', '", missing)}'.");
            }
        });
        return option;
    }

    public static Option<DirectoryInfo> Folder(string name, string description)
    {
        var option = new Option<DirectoryInfo>(name) { Description = description, Required = true, HelpName = "DIR" };
        option.Validators.Add(result =>
        {
            foreach (var path in result.Tokens.Select(t => t.Value).Where(path => !Directory.Exists(path)))
            {
                result.AddError($"{name}: there is no folder '{path}'.");
            }
        });
        return option;
    }
}
