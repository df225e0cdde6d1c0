using System.Net;
using Steward.Starters.Api;

namespace Steward.Starters.Hosting;

/// <summary>
/// Refuses requests under a foreign host name: a web page that points a name of its own at 127.0.0.1 must not speak for
/// the agent at this machine.
/// </summary>
internal sealed class LoopbackNames(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var host = http.Request.Host.Host;
        var own = host is "localhost"
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
        return own
            ? next(http)
            : throw new ApiException(
                new ProblemKind(
                    "foreign-host", StatusCodes.Status421MisdirectedRequest, "The host name is not this machine's"),
                $"Host is '{host}'; until sign-in comes the API answers under localhost and 127.0.0.1 only.");
    }
}
