using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Steward.Engine.Frontend;
using Steward.Engine.Page;
using Steward.Engine.Runs;

namespace Steward.Engine.Hosting;

/// <summary>The gRPC server (HTTP/2 without TLS), and beside it the page (HTTP/1.1) where one is wanted.</summary>
internal sealed class EngineServer : IAsyncDisposable
{
    private const int LargestMessage = 128 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly WebApplication app;

    private EngineServer(WebApplication app) => this.app = app;

    internal string Address => new Uri(Addresses[0]).Authority;

    internal Uri? PageAddress => Addresses.Length > 1 ? new Uri(Addresses[1]) : null;

    private string[] Addresses =>
        [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];

    internal static async Task<EngineServer> StartAsync(EngineCore core)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, core.Options));

        // What arrives is cut into calls where it is read: another thread, only to hand them on, costs more than that.
        // A connection keeps a buffer for what may come, which saves asking the system twice each time.
        builder.WebHost.UseSockets(sockets =>
        {
            sockets.UnsafePreferInlineScheduling = true;
            sockets.WaitForDataBeforeAllocatingBuffer = false;
        });
        builder.Services.AddRouting();
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = LargestMessage);
        builder.Services.AddSingleton<EngineEndpoint>();
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience);
        builder.Services.AddSingleton<IServiceMethodProvider<EngineEndpoint>>(
            new EngineMethodProvider(Api.Of(core), core));

        var built = builder.Build();
        built.UseUncompressedClients();
        built.UseDirectCalls();
        built.UseRouting();
        built.MapGrpcService<EngineEndpoint>();
        if (core.Options.PagePort is not null)
        {
            EnginePage.Map(built, core);
        }

        await ListenAsync(built);
        return new EngineServer(built);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static async Task ListenAsync(WebApplication built)
    {
        try
        {
            await built.StartAsync();
        }
        catch (IOException taken)
        {
            await built.DisposeAsync();
            throw new IOException(
                $"{taken.Message} Stop the program that listens there, or name another port (0 takes a free one).", taken);
        }
    }

    private static void Listen(KestrelServerOptions kestrel, EmbeddedEngineOptions options)
    {
        kestrel.Limits.MaxRequestBodySize = LargestMessage;
        kestrel.Limits.Http2.MaxStreamsPerConnection = 10_000;
        kestrel.Listen(options.ListenAddress, options.Port, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.GatherOutput();
        });
        if (options.PagePort is { } page)
        {
            kestrel.Listen(options.ListenAddress, page, listen => listen.Protocols = HttpProtocols.Http1);
        }
    }
}
