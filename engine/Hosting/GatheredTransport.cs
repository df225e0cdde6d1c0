using System.IO.Pipelines;

namespace Steward.Engine.Hosting;

/// <summary>A connection whose input is the socket's and whose output is gathered first.</summary>
internal sealed record GatheredTransport(PipeReader Input, PipeWriter Output) : IDuplexPipe;
