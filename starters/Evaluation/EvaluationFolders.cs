namespace Steward.Starters.Evaluation;

/// <summary>Data folders that go with the evaluation.</summary>
internal sealed class EvaluationFolders : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("steward-evaluation-");

    public string Conversations => root.CreateSubdirectory("conversations").FullName;

    public string Direct => root.CreateSubdirectory("direct").FullName;

    public void Dispose() => root.Delete(recursive: true);
}
