namespace Steward.Activities.Transcription;

/// <summary>A recording's file, checked before anything is sent.</summary>
internal static class Recording
{
    /// <summary>The API's limit, in bytes.</summary>
    public const long LargestFile = 25 * 1024 * 1024;

    private static readonly HashSet<string> Formats =
        new([".flac", ".mp3", ".mp4", ".mpeg", ".mpga", ".m4a", ".ogg", ".wav", ".webm"],
            StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The file, or the code of what is wrong: <c>audio_unsupported</c>, <c>audio_missing</c>, <c>audio_too_large</c>,
    /// <c>audio_empty</c>.
    /// </summary>
    public static (FileInfo? File, string? Reason) Check(string reference)
    {
        if (Uri.TryCreate(reference, UriKind.Absolute, out var address) && !address.IsFile)
            return (null, "audio_unsupported");
        var file = new FileInfo(address?.IsFile == true ? address.LocalPath : reference);
        if (!Formats.Contains(file.Extension))
            return (null, "audio_unsupported");
        if (!file.Exists)
            return (null, "audio_missing");
        return file.Length switch
        {
            0 => (null, "audio_empty"),
            > LargestFile => (null, "audio_too_large"),
            _ => (file, null),
        };
    }
}
