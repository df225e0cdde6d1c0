using System.Globalization;
using Microsoft.Extensions.Logging;
using Steward.Activities.Audit;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Understanding;

/// <summary>Records which rules raised a turn's risk flags: the rules' names, never the words that they met.</summary>
internal sealed partial class RiskRecord(AuditLog audit, TimeProvider time, ILogger<RiskRecord> logger)
{
    /// <summary>Once per turn; written before the perception, so that a crash between them loses neither.</summary>
    public async Task WriteAsync(PerceiveRequest request, IReadOnlyList<RiskSign> signs, CancellationToken cancellation)
    {
        if (signs.Count == 0)
            return;
        var rules = string.Join(' ', signs.Select(sign => sign.Rule).Distinct(StringComparer.Ordinal));
        LogRisks(logger, request.TicketId, request.Turn, rules);
        var entry = new AuditEntry
        {
            TicketId = request.TicketId,
            Key = $"perceived-turn-{request.Turn.ToString(CultureInfo.InvariantCulture)}",
            Event = "turn.risks_seen",
            At = time.GetUtcNow(),
            Actor = "assistant",
            Facts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["risks"] = string.Join(' ', signs.Select(sign => sign.Flag).Distinct()),
                ["rules"] = rules,
            },
        };
        await audit.AppendAsync([entry], cancellation);
    }

    [LoggerMessage(3202, LogLevel.Information, "Ticket {TicketId}, turn {Turn}: risks seen by {Rules}")]
    private static partial void LogRisks(ILogger logger, string ticketId, int turn, string rules);
}
