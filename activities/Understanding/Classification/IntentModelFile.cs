namespace Steward.Activities.Understanding.Classification;

/// <summary>A trained model as one file.</summary>
public static class IntentModelFile
{
    private const string Format = "steward-intents-1";

    /// <summary>Writes beside the file first, so that no reader meets half of it.</summary>
    public static void Save(IntentModel model, string path)
    {
        var partial = $"{path}.{Environment.ProcessId}.partial";
        using (var writer = new BinaryWriter(File.Create(partial)))
        {
            writer.Write(Format);
            writer.Write(model.Version);
            model.Write(writer);
        }

        File.Move(partial, path, overwrite: true);
    }

    /// <summary>The model of that version; null where the file holds one of other examples or an earlier algorithm.</summary>
    /// <exception cref="InvalidDataException">The file is none of ours, of another format, or cut short.</exception>
    public static IntentModel? Load(string path, string version)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        try
        {
            if (reader.ReadString() != Format)
                throw new InvalidDataException($"it is not of the format '{Format}'");
            return reader.ReadString() == version ? IntentModel.Read(reader, version) : null;
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException or FormatException
            or OverflowException or OutOfMemoryException)
        {
            throw new InvalidDataException(
                $"The intent model '{path}' cannot be read ({e.Message}); delete it, and it is trained anew.", e);
        }
    }
}
