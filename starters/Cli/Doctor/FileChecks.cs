using Steward.Activities.Policies;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Cli.Doctor;

/// <summary>Looks at the files and folders that Steward works on.</summary>
internal static class FileChecks
{
    private const string DataWhat = "Data folder";

    public static Finding DataFolder(string folder)
    {
        var path = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(path);
            var probe = Path.Combine(path, $".probe-{Guid.NewGuid():N}");
            File.WriteAllText(probe, string.Empty);
            File.Delete(probe);
            return Finding.Ok(DataWhat, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Finding.Fault(
                DataWhat,
                $"{path} cannot be written: {e.Message}",
                "Name a folder of yours with --data or Storage:DataFolder.");
        }
    }

    public static Finding Policy(string? file)
    {
        if (file is null || !File.Exists(file))
        {
            return Finding.Fault(
                "Policy", $"'{file}' is not there", "Set Policy:File to a policy; samples/shop/policy.yaml shows one.");
        }

        try
        {
            var policy = PolicyReader.Read(file, File.ReadAllText(file), TimeProvider.System.GetUtcNow());
            return Finding.Ok("Policy", $"{file}, version {policy.Version}");
        }
        catch (StewardException faults)
        {
            return Finding.Fault("Policy", $"{file} has faults", faults.Message);
        }
    }

    public static Finding Knowledge(string? folder) => folder is not null && Directory.Exists(folder)
        ? Finding.Ok(
            "Knowledge",
            $"{folder}, {Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Count()} articles")
        : Finding.Off(
            "Knowledge",
            folder is null ? "none" : $"'{folder}' is not there",
            "Set Knowledge:Folder to a folder of Markdown articles; without it questions go to a person.");

    public static Finding Examples(string? file) => file is not null && File.Exists(file)
        ? Finding.Ok(
            "Intent examples", $"{file}, {File.ReadLines(file).Count(l => !string.IsNullOrWhiteSpace(l))} lines")
        : Finding.Fault(
            "Intent examples",
            $"'{file}' is not there",
            "Set Understanding:ExamplesFile to labelled examples; samples/shop/intents.jsonl shows some.");
}
