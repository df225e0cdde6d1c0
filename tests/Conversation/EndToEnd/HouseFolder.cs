using Microsoft.Data.Sqlite;

namespace Steward.Conversation.Tests.EndToEnd;

/// <summary>A data folder of a test's own, and how a test looks into the store in it.</summary>
public sealed class HouseFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-house-");

    public string Path => folder.FullName;

    /// <summary>The settings of the sample shop with this folder as its store.</summary>
    public Dictionary<string, string?> Settings() => new(StringComparer.Ordinal)
    {
        ["Storage:DataFolder"] = Path,
        ["Policy:File"] = System.IO.Path.Combine(Checkout.Shop, "policy.yaml"),
        ["Policy:ArchiveFolder"] = In("policies"),
        ["Knowledge:Folder"] = System.IO.Path.Combine(Checkout.Shop, "knowledge"),
        ["Understanding:ExamplesFile"] = System.IO.Path.Combine(Checkout.Shop, "intents.jsonl"),
    };

    public string In(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>The rows that a statement finds in the store, each as the text of its columns.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(
        string sql, params (string Name, object Value)[] given)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={In("steward.db")};Pooling=False;Default Timeout=30");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddRange(given.Select(value => new SqliteParameter(value.Name, value.Value)));
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<IReadOnlyList<string>>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => $"{reader.GetValue(column)}")]);
        }

        return rows;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
