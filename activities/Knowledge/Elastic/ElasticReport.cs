namespace Steward.Activities.Knowledge.Elastic;

/// <summary>What <see cref="ElasticInspection"/> found.</summary>
/// <param name="Address">Where the server was asked.</param>
/// <param name="Version">The server's, such as <c>8.17.0</c>.</param>
/// <param name="Cluster">The cluster's state: green, yellow or red.</param>
/// <param name="License">Kind and state, such as <c>basic, active</c>; null where the server knows no licences.</param>
/// <param name="Index">The filling that searches use; null when the alias is not there.</param>
/// <param name="Passages">How many passages are in it.</param>
/// <param name="Lacks">What is not there, or is not this version's, each in words.</param>
public sealed record ElasticReport(
    Uri Address,
    string Version,
    string Cluster,
    string? License,
    string? Index,
    long Passages,
    IReadOnlyList<string> Lacks);
