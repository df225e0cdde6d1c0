using System.Text;
using System.Text.Json;

namespace Steward.Activities.Knowledge.Ingest;

/// <summary>On which line each item of a JSON list begins.</summary>
internal static class ItemLines
{
    /// <param name="json">A list or one object, known to be JSON.</param>
    /// <returns>A line, from 1, for each item; of an object, its own.</returns>
    public static IReadOnlyList<int> Of(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes);
        var lines = new List<int>();
        var (line, counted, depth) = (1, 0, -1);
        while (reader.Read())
        {
            depth = depth < 0 ? reader.TokenType == JsonTokenType.StartArray ? 1 : 0 : depth;
            if (reader.CurrentDepth != depth || reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                continue;
            }

            line += bytes.AsSpan(counted, (int)reader.TokenStartIndex - counted).Count((byte)'\n');
            counted = (int)reader.TokenStartIndex;
            lines.Add(line);
        }

        return lines;
    }
}
