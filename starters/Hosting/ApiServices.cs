using System.Net;
using Microsoft.Extensions.Options;
using Scalar.AspNetCore;
using Steward.Activities.Storage;
using Steward.Activities.Storage.Requests;
using Steward.Client;
using Steward.Starters.Api;
using Steward.Starters.Conversations;
using Steward.Starters.Health;
using Steward.Starters.Idempotency;
using Steward.Starters.Limits;
using Steward.Starters.Mail;
using Steward.Starters.Webhooks;

namespace Steward.Starters.Hosting;

/// <summary>The HTTP API as services and routes.</summary>
internal static class ApiServices
{
    public static void AddStewardApi(this WebApplicationBuilder builder, int port)
    {
        var services = builder.Services;
        var listen = builder.Configuration.GetValue<ListenOn>($"{ApiOptions.Section}:{nameof(ApiOptions.Listen)}");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(listen == ListenOn.Any ? IPAddress.Any : IPAddress.Loopback, port);
            kestrel.Limits.MaxRequestBodySize = ApiLimits.BodyBytes;
        });
        services.AddOptions<ApiOptions>()
            .BindConfiguration(ApiOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(p => p.GetRequiredService<IOptions<ApiOptions>>().Value);
        services.AddSingleton(WebhookOptions.Read(builder.Configuration));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ConversationCalls>().AddSingleton<ConversationDesk>().AddSingleton<DeskActions>();
        services.AddSingleton<TicketDoor>().AddSingleton<Intake>().AddSingleton<MailDesk>();
        services.AddSingleton<TicketReader>().AddSingleton<TicketFeed>().AddSingleton<TicketList>();
        services.AddSingleton<ApprovalReader>().AddSingleton<BriefingReader>().AddSingleton<EventDetails>();
        services.AddSingleton(Keys);
        services.ConfigureHttpJsonOptions(json => StewardJson.Apply(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddProblemDetails().AddExceptionHandler<ProblemHandler>();
        services.AddOpenApi("v1", ApiDocument.Describe);
        services.AddLimits();
        services.AddStewardHealth();
    }

    public static void UseStewardApi(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(StatusProblems.WriteAsync);
        app.UseMiddleware<LoopbackNames>();
        app.UseRateLimiter();
        app.UseMiddleware<IdempotencyMiddleware>();
        app.MapOpenApi();
        app.MapScalarApiReference("/docs", scalar => scalar.Title = "Steward");
        app.MapHealth();
        app.MapProblems();
        var api = app.MapGroup("/v1");
        api.MapMessages();
        api.MapTickets();
        api.MapEvents();
        api.MapApprovals();
        api.MapLabels();
        api.MapLease();
        api.MapReplies();
        api.MapDesk();
        api.MapWebhooks();
        api.MapMail();
    }

    private static RequestKeys Keys(IServiceProvider services)
    {
        var options = services.GetRequiredService<ApiOptions>();
        return new RequestKeys(
            services.GetRequiredService<StewardDatabase>(),
            TimeSpan.FromSeconds(options.AnswerSeconds + 5),
            TimeSpan.FromHours(options.RememberHours),
            services.GetRequiredService<TimeProvider>());
    }
}
