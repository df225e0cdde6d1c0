using System.Text.Json.Nodes;

namespace Steward.Activities.Models.Procedures;

/// <summary>What a procedure wants next.</summary>
internal abstract record Step(ServiceRequest Request)
{
    /// <summary>Ask for everything that is missing, in one message.</summary>
    internal sealed record Ask(ServiceRequest Request, IReadOnlyList<Question> Questions) : Step(Request);

    /// <summary>Everything is known: list the details and ask for a yes.</summary>
    internal sealed record Confirm(ServiceRequest Request, string Details, string Action,
        JsonObject Arguments) : Step(Request);

    /// <summary>The request ends with these words, without an effect.</summary>
    internal sealed record Close(ServiceRequest Request, string Words) : Step(Request);

    /// <summary>Not for a procedure; a person takes it.</summary>
    internal sealed record Unsure(ServiceRequest Request, string Code) : Step(Request);
}
