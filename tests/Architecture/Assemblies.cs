using System.Reflection;

namespace Steward.Architecture.Tests;

internal static class Assemblies
{
    public static Assembly Workflows { get; } = typeof(Steward.Workflows.ConversationWorkflow).Assembly;

    public static Assembly Starters { get; } = typeof(Steward.Client.StewardClient).Assembly;
}
