using Steward.Workflows.Contracts;

namespace Steward.Activities.Policies;

/// <summary>Keeps policies as files named by their version, such as <c>7+3fa9c2d41b07.yaml</c>.</summary>
public sealed class FolderPolicyStore(string folder) : IPolicyStore
{
    public async Task SaveAsync(string version, string text, CancellationToken cancellation = default)
    {
        var file = FileOf(version);
        if (File.Exists(file))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        var half = $"{file}.{Guid.NewGuid():N}.tmp";
        await File.WriteAllTextAsync(half, text, cancellation);

        // The move is atomic: a reader finds the whole text or none, and two writers have the same text.
        File.Move(half, file, overwrite: true);
    }

    public async Task<string?> FindAsync(string version, CancellationToken cancellation = default)
    {
        var file = FileOf(version);
        return File.Exists(file) ? await File.ReadAllTextAsync(file, cancellation) : null;
    }

    /// <summary>A version comes from outside, so it must be one before it becomes part of a path.</summary>
    private string FileOf(string version) => PolicyVersion.IsValid(version)
        ? Path.Combine(folder, $"{version}.yaml")
        : throw new StewardException(
            ErrorTypes.InvalidRequest, $"The policy version '{version}' must be {PolicyVersion.Rule}.");
}
