using Microsoft.Extensions.Options;

namespace Steward.Activities.Models.Remote;

/// <summary>Reports all faults of the section at once.</summary>
internal sealed class RemoteModelOptionsValidator : IValidateOptions<RemoteModelOptions>
{
    public ValidateOptionsResult Validate(string? name, RemoteModelOptions options)
    {
        var faults = options.Faults().ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
