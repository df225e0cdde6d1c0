using System.Text.Json;
using Steward.Client;
using Steward.Starters.Api;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Replay;

/// <summary>Reads a file of ticket events.</summary>
internal static class Recording
{
    private const int MostFaults = 20;

    /// <summary>
    /// The messages in bursts, in order. All faults of the file are reported together, each with its line.
    /// </summary>
    public static IReadOnlyList<Burst> Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new FileNotFoundException(
                $"There is no file '{file}'; name one with ticket events, one JSON object a line.", file);
        }

        var faults = new List<string>();
        var messages = new List<RecordedMessage>();
        foreach (var (number, line) in File.ReadLines(file).Index().Where(l => !string.IsNullOrWhiteSpace(l.Item)))
        {
            try
            {
                messages.Add(Parse(line));
            }
            catch (Exception e) when (e is JsonException or StewardException)
            {
                faults.Add($"{file}:{number + 1}: {(e is JsonException json ? JsonFaults.Explain(json) : e.Message)}");
            }
        }

        return faults.Count == 0
            ? Bursts(messages)
            : throw new StewardException(ErrorTypes.InvalidRequest, string.Join('\n', faults.Take(MostFaults)));
    }

    private static RecordedMessage Parse(string line)
    {
        var message = JsonSerializer.Deserialize<RecordedMessage>(line, StewardJson.Options)
            ?? throw new JsonException("null is not a message.");
        TicketId.Check(message.Ticket);
        MessageRules.Check(message.ToMessage());
        return message;
    }

    private static List<Burst> Bursts(List<RecordedMessage> messages)
    {
        var bursts = new List<Burst>();
        foreach (var message in messages)
        {
            if (bursts.LastOrDefault() is { } last && Belong(last.Messages[^1], message))
            {
                bursts[^1] = last with { Messages = [.. last.Messages, message] };
            }
            else
            {
                bursts.Add(new Burst([message]));
            }
        }

        return bursts;
    }

    private static bool Belong(RecordedMessage before, RecordedMessage message) =>
        before.Ticket == message.Ticket && before.At == message.At;
}
