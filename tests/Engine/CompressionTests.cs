using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace Steward.Engine.Tests;

/// <summary>Which clients are asked to leave compression out, as their first call tells it.</summary>
public sealed class CompressionTests
{
    private const string Served = "0";
    private const string Unimplemented = "12";
    private const int Prefix = 5;

    /// <summary>A field that no request of these knows, for an empty message would not be compressed.</summary>
    private static readonly byte[] Message = [0x78, 0x01];

    /// <summary>Answers the call's gRPC status.</summary>
    private static async Task<string> CallAsync(EmbeddedEngine engine, string client, string method)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"http://{engine.Address}/temporal.api.workflowservice.v1.WorkflowService/{method}")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(Compressed()),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        request.Headers.Add("te", "trailers");
        request.Headers.Add("grpc-encoding", "gzip");
        request.Headers.Add("client-name", client);
        using var response = await http.SendAsync(request);
        await response.Content.ReadAsByteArrayAsync();
        var trailers = response.Headers.Contains("grpc-status") ? response.Headers : response.TrailingHeaders;
        return trailers.GetValues("grpc-status").Single();
    }

    private static byte[] Compressed()
    {
        using var framed = new MemoryStream();
        framed.Write(new byte[Prefix]);
        using (var gzip = new GZipStream(framed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Message);
        }

        var bytes = framed.ToArray();
        bytes[0] = 1;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), bytes.Length - Prefix);
        return bytes;
    }

    [Fact]
    public async Task The_dotnet_client_is_told_in_its_first_call_that_compression_is_not_served()
    {
        await using var engine = await EmbeddedEngine.StartAsync();

        (await CallAsync(engine, "temporal-dotnet", "GetSystemInfo")).ShouldBe(Unimplemented);
    }

    [Fact]
    public async Task A_client_that_compresses_all_the_same_is_served()
    {
        await using var engine = await EmbeddedEngine.StartAsync();

        (await CallAsync(engine, "temporal-dotnet", "GetClusterInfo")).ShouldBe(Served);
        (await CallAsync(engine, "temporal-java", "GetSystemInfo")).ShouldBe(Served);
    }
}
