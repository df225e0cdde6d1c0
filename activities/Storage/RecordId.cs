using System.Security.Cryptography;

namespace Steward.Activities.Storage;

/// <summary>New ids: a letter for the kind and 20 random hex digits, short because histories carry them.</summary>
internal static class RecordId
{
    public static string New(char kind) => kind + RandomNumberGenerator.GetHexString(20, lowercase: true);
}
