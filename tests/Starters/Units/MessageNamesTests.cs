using System.Reflection;
using Steward.Starters.Conversations;
using Steward.Workflows;
using Temporalio.Workflows;

namespace Steward.Starters.Tests.Units;

public sealed class MessageNamesTests
{
    [Fact]
    public void The_ways_in_call_a_conversation_by_the_names_it_listens_to()
    {
        var methods = typeof(ConversationWorkflow).GetMethods();
        var heard = methods.Select(m => m.GetCustomAttribute<WorkflowUpdateAttribute>()?.Name)
            .Concat(methods.Select(m => m.GetCustomAttribute<WorkflowQueryAttribute>()?.Name))
            .Append(typeof(ConversationWorkflow).GetCustomAttribute<WorkflowAttribute>()?.Name)
            .OfType<string>();
        var called = typeof(MessageNames).GetFields().Select(f => (string)f.GetRawConstantValue()!);
        called.Except(heard).ShouldBeEmpty();
    }
}
