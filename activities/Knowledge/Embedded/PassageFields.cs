using System.Runtime.InteropServices;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>How a passage is kept in a Lucene document: its terms and filters indexed, itself in columns.</summary>
internal static class PassageFields
{
    public const string Id = "id";
    public const string Language = "language";
    public const string Products = "products";
    public const string Locales = "locales";
    public const string Tiers = "tiers";
    public const string Type = "type";
    public const string ValidFrom = "from";
    public const string ValidUntil = "until";
    public const string Model = "model";

    /// <summary>Stands for "all" in a filter field, so that a look-up for one value finds both.</summary>
    public const string All = "*";

    public const string Source = "source";
    public const string Vector = "vector";

    /// <summary>Every language has its own field, because stems differ and so do frequencies.</summary>
    public static string Searched(string part, string language) => $"{part}.{language}";

    public static Document Write(IndexedPassage passage)
    {
        var id = passage.Passage.PassageId;
        Document document =
        [
            new StringField(Id, id, Field.Store.NO),
            new BinaryDocValuesField(Id, new BytesRef(id)),
            new StringField(Language, passage.Language, Field.Store.NO),
            new StringField(Type, passage.Type, Field.Store.NO),
            new Int64Field(ValidFrom, passage.ValidFrom?.UtcTicks ?? long.MinValue, Field.Store.NO),
            new Int64Field(ValidUntil, passage.ValidUntil?.UtcTicks ?? long.MaxValue, Field.Store.NO),
            new BinaryDocValuesField(Source, new BytesRef(StoredPassage.Write(passage))),
        ];
        AddValues(document, Products, passage.Products);
        AddValues(document, Locales, passage.Locales);
        AddValues(document, Tiers, passage.Tiers);
        foreach (var (part, terms) in passage.Terms)
        {
            document.Add(new TextField(Searched(part, passage.Language), string.Join(' ', terms), Field.Store.NO));
        }

        if (passage.Vector is { } vector)
        {
            document.Add(new BinaryDocValuesField(Vector, new BytesRef(MemoryMarshal.AsBytes(vector.Span).ToArray())));
        }

        return document;
    }

    public static Document WriteModel(ReadOnlyMemory<byte> model) =>
        [new StringField(Model, Model, Field.Store.NO), new StoredField(Model, model.ToArray())];

    public static ReadOnlyMemory<byte>? ReadModel(Document document)
    {
        var value = document.GetBinaryValue(Model);
        if (value is null)
        {
            // Not in one expression: there, null would become an empty memory.
            return null;
        }

        return value.Bytes.AsMemory(value.Offset, value.Length);
    }

    private static void AddValues(Document document, string field, IReadOnlyList<string> values)
    {
        foreach (var value in values.DefaultIfEmpty(All))
        {
            document.Add(new StringField(field, value, Field.Store.NO));
        }
    }
}
