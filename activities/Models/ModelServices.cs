using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Steward.Activities.Models.Local;
using Steward.Activities.Models.Procedures;
using Steward.Activities.Models.Remote;
using Steward.Activities.Understanding;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Models;

/// <summary>Registers the local tier and the remote models.</summary>
public static class ModelServices
{
    /// <summary>
    /// Adds <see cref="ReasoningActivities"/> (also as <see cref="IReasoningActivities"/>). Needs storage, CRM,
    /// knowledge, privacy and <see cref="UnderstandingServices.AddStewardUnderstanding"/>.
    /// </summary>
    public static IServiceCollection AddStewardModels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LocalOptions>().Bind(configuration.GetSection(LocalOptions.Section))
            .Validate(options => options.AnswerSureness is >= -0.5 and <= 2,
                "Models:Local:AnswerSureness must be from -0.5 to 2.")
            .Validate(options => options.Sentences is >= 1 and <= 10, "Models:Local:Sentences must be from 1 to 10.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        AddProcedures(services);
        services.AddSingleton<TurnReader>(
            ).AddSingleton<MoveWriter>().AddSingleton<AnswerFinder>().AddSingleton<CorrectionWriter>()
            .AddSingleton<LocalComposer>()
            .AddSingleton<BriefedCustomer>().AddSingleton<BriefedWish>()
            .AddSingleton<BesideAnswers>().AddSingleton<BriefedDetails>()
            .AddSingleton<BriefedRecords>().AddSingleton<DeskNotes>().AddSingleton<NotedComposer>()
            .AddSingleton<PhaseComposer>().AddSingleton<BriefingWriter>().AddSingleton<DraftShelf>();
        services.AddRemoteModels(configuration);
        services.AddSingleton(provider => new ReasoningActivities(
            provider.GetRequiredService<DraftShelf>(),
            provider.GetRequiredService<NotedComposer>(),
            provider.GetRequiredService<PhaseComposer>(),
            provider.GetRequiredService<RemoteComposer>(),
            provider.GetRequiredService<BriefingWriter>()));
        services.AddSingleton<IReasoningActivities>(provider => provider.GetRequiredService<ReasoningActivities>());
        return services;
    }

    private static void AddProcedures(IServiceCollection services)
    {
        services.AddSingleton<VariantSlot>().AddSingleton<IdentityReader>().AddSingleton<AccountReader>()
            .AddSingleton<ProcedureBook>().AddSingleton<DialogueEngine>();
        services.AddSingleton<IProcedure, OrderStatus>().AddSingleton<IProcedure, CancelOrder>();
        services.AddSingleton<IProcedure, ReturnItems>().AddSingleton<IProcedure, ChangeAddress>();
        services.AddSingleton<IProcedure, ChangePayment>();
        services.AddSingleton<IProcedure>(provider => new ChangeItems(Intents.ExchangeItems,
            provider.GetRequiredService<VariantSlot>()));
        services.AddSingleton<IProcedure>(provider => new ChangeItems(Intents.ChangeItems,
            provider.GetRequiredService<VariantSlot>()));
    }
}
