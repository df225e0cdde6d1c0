using Temporalio.Api.Protocol.V1;
using Temporalio.Api.Update.V1;

namespace Steward.Engine.Runs;

/// <summary>The messages about updates that go with workflow tasks, to the worker and back.</summary>
internal static class UpdateProtocol
{
    private const string NotProcessed = "Workflow Update is rejected because it wasn't processed by worker. "
        + "Probably, Workflow Update is not supported by the worker.";

    /// <summary>The updates a task carries to the worker; what an event of the history admits the worker reads there.</summary>
    internal static IEnumerable<Message> Requests(RunState run) => run.Extras.Admitted
        .Where(update => !run.AdmittedByEvent.Contains(update.Meta.UpdateId))
        .Select(update => new Message
        {
            Id = RequestId(update.Meta.UpdateId),
            ProtocolInstanceId = update.Meta.UpdateId,
            EventId = run.Extras.Task!.StartedEventId - 1,
            Body = Google.Protobuf.WellKnownTypes.Any.Pack(update),
        });

    internal static bool IsRejection(Message message) => message.Body.Is(Rejection.Descriptor);

    internal static void HandleAll(RunTurn run, IEnumerable<Message> messages, WorkflowTaskState task)
    {
        foreach (var message in messages)
        {
            Handle(run, message, task);
        }

        foreach (var update in run.Extras.Admitted.Where(u => task.Updates.Contains(u.Meta.UpdateId)).ToList())
        {
            Reject(run, update.Meta.UpdateId, new Failure
            {
                Message = NotProcessed,
                Source = "Server",
                ApplicationFailureInfo = new() { Type = "UnprocessedUpdate", NonRetryable = true },
            });
        }
    }

    internal static void Handle(RunTurn run, Message message, WorkflowTaskState task)
    {
        if (message.Body.TryUnpack<Acceptance>(out _))
        {
            Accept(run, message.ProtocolInstanceId, task);
        }
        else if (message.Body.TryUnpack<Rejection>(out var rejection))
        {
            Reject(run, message.ProtocolInstanceId, rejection.Failure);
        }
        else if (message.Body.TryUnpack<Response>(out var response))
        {
            Complete(run, message.ProtocolInstanceId, response);
        }
    }

    private static void Accept(RunTurn run, string id, WorkflowTaskState task)
    {
        var request = run.Extras.Admitted.Find(update => update.Meta.UpdateId == id);
        if (request is null)
        {
            return;
        }

        run.Extras.Admitted.Remove(request);
        run.Append(new HistoryEvent
        {
            WorkflowExecutionUpdateAcceptedEventAttributes = new()
            {
                ProtocolInstanceId = id,
                AcceptedRequestMessageId = RequestId(id),
                AcceptedRequestSequencingEventId = task.StartedEventId - 1,
                AcceptedRequest = run.State.AdmittedByEvent.Contains(id) ? null : request,
            },
        });
    }

    private static void Reject(RunTurn run, string id, Failure failure)
    {
        run.Extras.Admitted.RemoveAll(update => update.Meta.UpdateId == id);
        run.State.Waiters.Rejected[id] = new Outcome { Failure = failure };
    }

    private static void Complete(RunTurn run, string id, Response response)
    {
        if (run.State.Updates.TryGetValue(id, out var entry) && entry.Outcome is null)
        {
            run.Append(new HistoryEvent
            {
                WorkflowExecutionUpdateCompletedEventAttributes = new()
                {
                    Meta = response.Meta,
                    AcceptedEventId = entry.AcceptedEventId,
                    Outcome = response.Outcome,
                },
            });
        }
    }

    private static string RequestId(string updateId) => updateId + "/request";
}
