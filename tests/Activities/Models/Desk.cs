using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Steward.Activities.Audit;
using Steward.Activities.Crm;
using Steward.Activities.Crm.Import;
using Steward.Activities.Delivery;
using Steward.Activities.Knowledge;
using Steward.Activities.Models;
using Steward.Activities.Privacy;
using Steward.Activities.Storage;
using Steward.Activities.Tests.Storage;
using Steward.Activities.Understanding;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Models;

/// <summary>
/// A support desk without its workflow: messages are archived, perceived, composed, delivered and acted on in the order
/// in which a conversation does it, over the real store, CRM, index and redactor.
/// </summary>
internal sealed class Desk : IDisposable
{
    private static readonly Lazy<Task<IKnowledge>> Index = new(Samples.IndexAsync);

    private readonly string folder = Path.Combine(Path.GetTempPath(), "steward-desk-" + Guid.NewGuid().ToString("N"));
    private readonly ServiceProvider services;
    private int deliveries;
    private int turn;
    private int actions;

    private Desk(IKnowledge index, IReadOnlyDictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings)
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Storage:DataFolder"] = folder,
                ["Understanding:ExamplesFile"] = Samples.Examples,
            })
            .Build();
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<IConfiguration>(configuration);
        collection.AddSingleton<IConversationNotifier>(new RecordingNotifier());
        collection.AddSingleton(index);
        collection.AddStewardPrivacy(configuration);
        collection.AddStewardStorage(configuration).AddStewardAudit(configuration).AddStewardCrm(configuration)
            .AddStewardDelivery(configuration).AddStewardUnderstanding(configuration).AddStewardModels(configuration);
        services = collection.BuildServiceProvider();
    }

    public string Ticket { get; set; } = "T-" + Guid.NewGuid().ToString("N")[..8];

    public List<Draft> Drafts { get; } = [];

    /// <summary>When set, model turns go to this tier.</summary>
    public string? Model { get; init; }

    public static async Task<Desk> OpenAsync(
        string? shop = null, string? model = null, params (string Key, string Value)[] settings)
    {
        var desk = new Desk(
            await Index.Value, settings.ToDictionary(at => at.Key, at => (string?)at.Value, StringComparer.Ordinal))
        { Model = model };
        var import = desk.Get<Tau2RetailImport>();
        if (shop is null)
            await import.ImportShopAsync(Samples.Shop);
        else
            await import.ImportAsync(shop);
        return desk;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>The customer writes; the desk answers. Proposed actions are left alone.</summary>
    public Task<Said> HearsAsync(params string[] messages) => HearsAsync(Channel.Chat, "visitor-1", messages);

    public async Task<Said> HearsAsync(Channel channel, string author, params string[] messages)
    {
        var ids = new List<string>();
        foreach (var message in messages)
            ids.Add(await StoreAsync(channel, author, message));
        return await AnswerAsync(channel, ids);
    }

    /// <summary>An agent hands the conversation back; the assistant answers the messages under the note.</summary>
    public async Task<Said> HandsBackAsync(string note, params string[] messages)
    {
        var ids = new List<string>();
        foreach (var message in messages)
            ids.Add(await StoreAsync(Channel.Chat, "visitor-1", message));
        return await AnswerAsync(Channel.Chat, ids, noteId: await NoteAsync(note));
    }

    public async Task<string> NoteAsync(string words) => (await Get<IMessageArchive>().StoreAsync(new NewMessage
    {
        TicketId = Ticket,
        Direction = MessageDirection.Note,
        DeliveryId = $"note-{++deliveries}",
        Channel = Channel.Chat,
        Author = "agent-1",
        Body = words,
        SentAt = DateTimeOffset.UnixEpoch,
    })).MessageId;

    public async Task<Said> AnswerAsync(
        Channel channel, IReadOnlyList<string> messageIds, bool deliver = true, string? noteId = null)
    {
        turn++;
        var perception = await Get<IUnderstandingActivities>().PerceiveAsync(new PerceiveRequest(Ticket, turn, messageIds));
        var request = Request(TurnPhase.Answer, channel) with { MessageIds = messageIds, Language = perception.Language, Model = Model, NoteId = noteId };
        var reasoning = Get<IReasoningActivities>();
        var draft = Model is null ? await reasoning.ComposeAsync(request) : await reasoning
            .ComposeWithModelAsync(request);
        Drafts.Add(draft);
        return new Said(draft, await WordsAsync(draft, deliver), perception);
    }

    /// <summary>Runs what was proposed, without a gate, and reports.</summary>
    public async Task<Said> ActsAsync(Said said)
    {
        var outcomes = new List<ActionOutcome>();
        foreach (var proposal in said.Draft.Proposals)
            outcomes.Add(await Get<CrmActivities>().ExecuteActionAsync(Execution(proposal)));
        return await ReportsAsync(outcomes);
    }

    public async Task<Said> ReportsAsync(IReadOnlyList<ActionOutcome> outcomes)
    {
        var draft = await Get<IReasoningActivities>().ComposeAsync(
            Request(TurnPhase.Report, Channel.Chat) with { Outcomes = outcomes });
        Drafts.Add(draft);
        return new Said(draft, await WordsAsync(draft), null);
    }

    public async Task<Said> SaysAsync(TurnPhase phase, string? reason = null)
    {
        var draft = await Get<IReasoningActivities>().ComposeAsync(
            Request(phase, Channel.Chat) with { Reason = reason });
        return new Said(draft, await WordsAsync(draft), null);
    }

    public async Task<string> StoreAsync(Channel channel, string author, string text)
    {
        var number = ++deliveries;
        var stored = await Get<IMessageArchive>().StoreAsync(new NewMessage
        {
            TicketId = Ticket,
            Direction = MessageDirection.Inbound,
            DeliveryId = $"in-{number}",
            Channel = channel,
            Author = author,
            Body = text,
            SentAt = DateTimeOffset.UnixEpoch,
        });
        return stored.MessageId;
    }

    public void Dispose()
    {
        services.Dispose();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private async Task<string?> WordsAsync(Draft draft, bool deliver = true)
    {
        if (draft.DraftId is not { } id)
            return null;
        if (deliver)
        {
            await Get<DeliveryActivities>().DeliverAsync(new DeliverRequest
            {
                TicketId = Ticket,
                DeliveryKey = id,
                Epoch = 0,
                ContentId = id,
                Speaker = "assistant",
                Channel = Channel.Chat,
                Citations = draft.Citations,
                PolicyVersion = "1+test",
                Rule = "test",
            });
        }

        return (await Get<IMessageArchive>().GetAsync([id]))[0].Body;
    }

    private ComposeRequest Request(TurnPhase phase, Channel channel) => new()
    {
        TicketId = Ticket,
        Turn = turn,
        Phase = phase,
        Engagement = Engagement.Local,
        PolicyVersion = "1+test",
        Rule = "test",
        Channel = channel,
    };

    private ExecuteActionRequest Execution(ActionProposal proposal) => new()
    {
        TicketId = Ticket,
        ActionNumber = ++actions,
        ProposalId = proposal.ProposalId,
        Digest = proposal.Digest,
        FactsVersion = proposal.FactsVersion,
        RequestedBy = "assistant",
        PolicyVersion = "1+test",
        Rule = "test",
    };
}
