namespace Steward.Activities.Policies;

/// <summary>Configuration section <c>Policy</c>.</summary>
public sealed class PolicyOptions
{
    public const string Section = "Policy";

    /// <summary>The policy in force. Required. A change of the file takes force at the next conversation.</summary>
    public string? File { get; set; }

    /// <summary>
    /// Where each version that ever was in force is kept, so that conversations that pinned it find it again. Default
    /// <c>.steward/policies</c>; processes that serve the same conversations share it.
    /// </summary>
    public string ArchiveFolder { get; set; } = Path.Combine(".steward", "policies");
}
