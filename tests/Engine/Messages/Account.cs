using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace Steward.Engine.Tests.Messages;

/// <summary>
/// An account that is opened with a balance and changed by updates. The balance is there before the first handler: an
/// update may come with the run's first task, and then runs before <see cref="RunAsync"/> does.
/// </summary>
[Workflow]
public sealed class Account
{
    private int balance;
    private bool released;
    private bool closed;
    private bool continued;

    [WorkflowInit]
    public Account(int opening) => balance = opening;

    [WorkflowRun]
    public async Task<int> RunAsync(int opening)
    {
        await Workflow.WaitConditionAsync(() => closed || continued);
        return continued
            ? throw Workflow.CreateContinueAsNewException((Account next) => next.RunAsync(balance))
            : balance;
    }

    [WorkflowUpdate]
    public Task<int> DepositAsync(int amount) => Task.FromResult(balance += amount);

    [WorkflowUpdateValidator(nameof(DepositAsync))]
    public void ValidateDeposit(int amount)
    {
        if (amount < 0)
        {
            throw new ApplicationFailureException($"{amount} is not an amount", "NotAnAmount");
        }
    }

    [WorkflowUpdate]
    public async Task<int> DepositSlowlyAsync(int amount)
    {
        await Workflow.WaitConditionAsync(() => released);
        return balance += amount;
    }

    [WorkflowUpdate]
    public Task<int> WithdrawAsync(int amount) => amount > balance
        ? throw new ApplicationFailureException($"{balance} is less than {amount}", "Overdrawn")
        : Task.FromResult(balance -= amount);

    [WorkflowSignal]
    public Task ReleaseAsync()
    {
        released = true;
        return Task.CompletedTask;
    }

    [WorkflowSignal]
    public Task CloseAsync()
    {
        closed = true;
        return Task.CompletedTask;
    }

    [WorkflowSignal]
    public Task ContinueAsync()
    {
        continued = true;
        return Task.CompletedTask;
    }

    [WorkflowQuery]
    public int Balance() => balance;
}
