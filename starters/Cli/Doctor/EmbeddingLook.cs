using Microsoft.Extensions.Options;
using Steward.Activities.Knowledge.Embedding.Remote;

namespace Steward.Starters.Cli.Doctor;

/// <summary>Asks the embedding of the passages for one vector: a word costs next to nothing, a wrong key much.</summary>
internal static class EmbeddingLook
{
    private const string What = "Embedding";
    private const string Section = EmbeddingOptions.Section;

    public static async Task<Finding> LookAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        try
        {
            return await EmbeddingInspection.LookAsync(configuration, cancellation) is { } report
                ? Of(report) with { Address = report.Address.ToString(), Version = report.Name }
                : Finding.Off(
                    What,
                    "the built-in one, trained on the articles",
                    $"Set {Section}:Endpoint, ApiKey and Deployment or Model for another.");
        }
        catch (OptionsValidationException faults)
        {
            return Finding.Fault(What, "its settings have faults", faults.Message);
        }
        catch (InvalidOperationException unreadable)
        {
            return Finding.Fault(What, "its settings cannot be read", unreadable.Message);
        }
    }

    private static Finding Of(EmbeddingReport report) => report switch
    {
        { Status: 401 or 403 } => Finding.Fault(
            What, $"answers {report.Status}: it does not let this key in", $"Set {Section}:ApiKey to a key that holds."),
        { Status: 404 } => Finding.Fault(
            What,
            $"answers 404: it has no '{report.Name}' there",
            $"Correct {Section}:Endpoint, or its Deployment or Model."),
        { Status: 400 or 422 } => Finding.Fault(
            What,
            $"answers {report.Status}: it refuses what is asked of '{report.Name}'",
            $"Correct {Section}:Model or Deployment, or set {Section}:Dimensions to what it can answer, or to 0."),
        { Failure: { } failure } => Finding.Unreachable(
            What, "degraded: searches go by terms and the built-in embedding", failure),
        { Answered: 0 } => Finding.Fault(
            What, "answers no vector", $"Correct {Section}:Endpoint: it must be an embeddings endpoint."),
        { Configured: > 0 } when report.Answered != report.Configured => Finding.Fault(
            What,
            $"answers vectors of {report.Answered} numbers, not of {report.Configured}",
            $"Set {Section}:Dimensions to {report.Answered}, or to 0; the next sync embeds the articles anew."),
        _ => Finding.Ok(What, $"answers vectors of {report.Answered} numbers"),
    };
}
