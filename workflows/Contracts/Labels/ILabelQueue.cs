namespace Steward.Workflows.Contracts;

/// <summary>
/// Messages whose intent was read without certainty, for people to label: redacted, near-equal ones together, the most
/// informative first.
/// </summary>
public interface ILabelQueue
{
    /// <summary>Queues a message once, however often its turn is run.</summary>
    Task NoteAsync(UncertainMessage message, CancellationToken cancellation = default);

    /// <summary>
    /// One page, by weight; a cursor that no page answered is an <see cref="ErrorTypes.InvalidRequest"/> error.
    /// </summary>
    Task<LabelPage> PageAsync(LabelQuery query, CancellationToken cancellation = default);

    /// <summary>One entry; an unknown id is a <see cref="ErrorTypes.NotFound"/> error.</summary>
    Task<LabelEntry> GetAsync(string labelId, CancellationToken cancellation = default);

    /// <summary>
    /// Labels or dismisses. The same decision again changes nothing; another one replaces it until it was learnt, then
    /// it is an <see cref="ErrorTypes.IllegalTransition"/> error.
    /// </summary>
    Task<LabelEntry> DecideAsync(LabelDecision decision, CancellationToken cancellation = default);

    /// <summary>Takes the messages of a ticket out; answers how many there were.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="agent">Who has them erased.</param>
    /// <param name="cancellation">Stops the call.</param>
    Task<int> EraseAsync(string ticketId, string agent, CancellationToken cancellation = default);
}
