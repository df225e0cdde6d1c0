using System.Text.Json;
using Steward.Engine.Hosting;
using Steward.Engine.Storage;

namespace Steward.Engine.Frontend;

/// <summary>Tokens that clients hand back to get the next page.</summary>
internal static class PageTokens
{
    internal static ByteString Of<T>(T cursor) => UnsafeByteOperations.UnsafeWrap(EngineJson.Write(cursor));

    internal static T Read<T>(ByteString token, string refusal)
    {
        try
        {
            return EngineJson.Read<T>(token.Span);
        }
        catch (JsonException)
        {
            throw GrpcErrors.InvalidArgument(refusal);
        }
    }
}
