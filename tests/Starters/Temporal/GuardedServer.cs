using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace Steward.Starters.Tests.Temporal;

/// <summary>
/// Stands before a Temporal server as a cloud's gateway does: TLS, a client certificate of our root when asked for, an API
/// key when asked for. What passes is handed on to the server, trailers and all.
/// </summary>
internal sealed class GuardedServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient server;
    private readonly string? apiKey;

    private GuardedServer(WebApplication app, string address, string? apiKey)
    {
        this.app = app;
        this.apiKey = apiKey;
        server = new HttpClient { BaseAddress = new Uri($"http://{address}") };
    }

    public string Address => new Uri(app.Urls.First()).Authority;

    public static async Task<GuardedServer> StartAsync(
        string address, Certificates certificates, bool asksForCertificate, string? apiKey = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback,
            0,
            listen =>
            {
                listen.Protocols = HttpProtocols.Http2;
                listen.UseHttps(certificates.Server, https =>
                {
                    https.ClientCertificateMode = asksForCertificate
                        ? ClientCertificateMode.RequireCertificate
                        : ClientCertificateMode.NoCertificate;
                    https.ClientCertificateValidation = (given, _, _) => IsOurs(given, certificates.Root);
                });
            }));
        var web = builder.Build();
        var guarded = new GuardedServer(web, address, apiKey);
        web.Run(guarded.PassAsync);
        await web.StartAsync();
        return guarded;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        server.Dispose();
    }

    private static bool IsOurs(X509Certificate2 given, X509Certificate2 root)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(given);
    }

    private async Task PassAsync(HttpContext http)
    {
        http.Response.ContentType = "application/grpc";
        if (apiKey is not null && http.Request.Headers.Authorization != $"Bearer {apiKey}")
        {
            http.Response.AppendTrailer("grpc-status", "16");
            http.Response.AppendTrailer("grpc-message", "Request unauthorized.");
            return;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, http.Request.Path.Value)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new StreamContent(http.Request.Body),
        };
        foreach (var header in http.Request.Headers.Where(h => !h.Key.StartsWith(':') && h.Key != "Host"))
        {
            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value.ToString()))
            {
                request.Content.Headers.TryAddWithoutValidation(header.Key, header.Value.ToString());
            }
        }

        using var answer = await server.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, http.RequestAborted);
        foreach (var header in answer.Headers)
        {
            http.Response.Headers[header.Key] = header.Value.ToArray();
        }

        await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
        foreach (var trailer in answer.TrailingHeaders)
        {
            http.Response.AppendTrailer(trailer.Key, trailer.Value.ToArray());
        }
    }
}
