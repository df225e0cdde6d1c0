using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Understanding.Learning;

/// <summary>Which labels a person may give: those of the examples, and new ones when they say so.</summary>
internal sealed partial class KnownIntents(IConfiguration configuration)
{
    private const string ExamplesFile =
        $"{UnderstandingOptions.Section}:{nameof(UnderstandingOptions.ExamplesFile)}";

    /// <exception cref="StewardException">The label is misspelt, or unknown and not said to be new.</exception>
    public void Check(string intent, bool fresh)
    {
        if (!Shape().IsMatch(intent))
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"intent is '{intent}'; it takes small letters, digits and _, 60 at most, such as order_status.");
        }

        if (!fresh && Known() is { Count: > 0 } known && !known.Contains(intent, StringComparer.Ordinal))
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"intent is '{intent}', which no example has; take one of {string.Join(", ", known)}, or say that it "
                + "is new (\"fresh\": true, --new).");
        }
    }

    /// <summary>Empty where this process knows no examples.</summary>
    private IReadOnlyCollection<string> Known() =>
        configuration[ExamplesFile] is { Length: > 0 } file ? IntentNames.In(file) : [];

    [GeneratedRegex(@"^[a-z0-9_]{1,60}\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Shape();
}
