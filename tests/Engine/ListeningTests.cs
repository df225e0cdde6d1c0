using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Steward.Engine.Tests;

public sealed class ListeningTests
{
    [Fact]
    public async Task The_engine_listens_on_the_loopback_interface_only()
    {
        await using var engine = await EmbeddedEngine.StartAsync();
        var port = IPEndPoint.Parse(engine.Address).Port;

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == port);

        listeners.Select(l => l.Address).ShouldBe([IPAddress.Loopback]);
    }

    [Fact]
    public async Task Two_engines_live_side_by_side()
    {
        await using var first = await EmbeddedEngine.StartAsync();
        await using var second = await EmbeddedEngine.StartAsync();

        second.Address.ShouldNotBe(first.Address);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_with_what_helps()
    {
        await using var first = await EmbeddedEngine.StartAsync();
        var port = IPEndPoint.Parse(first.Address).Port;

        var refusal = await Should.ThrowAsync<IOException>(() => EmbeddedEngine.StartAsync(new() { Port = port }));

        refusal.Message.ShouldContain($":{port}");
        refusal.Message.ShouldContain("name another port (0 takes a free one)");
    }

    [Fact]
    public async Task Ending_an_engine_twice_is_ending_it_once()
    {
        var engine = await EmbeddedEngine.StartAsync();
        var address = IPEndPoint.Parse(engine.Address);

        await engine.DisposeAsync();
        await engine.DisposeAsync();

        using var client = new TcpClient();
        Should.Throw<SocketException>(() => client.Connect(address));
    }
}
