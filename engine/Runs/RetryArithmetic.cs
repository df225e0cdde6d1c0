namespace Steward.Engine.Runs;

/// <summary>Temporal's retry rules, the same for activities and workflows.</summary>
internal static class RetryArithmetic
{
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(1);
    private const double DefaultCoefficient = 2;
    private const int DefaultMaximumFactor = 100;

    /// <summary>The policy with the server's defaults where it says nothing.</summary>
    internal static RetryPolicy WithDefaults(RetryPolicy? given)
    {
        var policy = given?.Clone() ?? new RetryPolicy();
        policy.InitialInterval = IsSet(policy.InitialInterval)
            ? policy.InitialInterval : Duration.FromTimeSpan(DefaultInterval);
        policy.BackoffCoefficient = policy.BackoffCoefficient < 1 ? DefaultCoefficient : policy.BackoffCoefficient;
        policy.MaximumInterval = IsSet(policy.MaximumInterval)
            ? policy.MaximumInterval
            : Duration.FromTimeSpan(policy.InitialInterval.ToTimeSpan() * DefaultMaximumFactor);
        return policy;
    }

    /// <summary>What is wrong with a policy; null when nothing is.</summary>
    internal static string? Fault(RetryPolicy? policy)
    {
        var first = policy?.InitialInterval?.ToTimeSpan() ?? TimeSpan.Zero;
        var longest = policy?.MaximumInterval?.ToTimeSpan() ?? TimeSpan.Zero;
        return policy switch
        {
            null => null,
            _ when first < TimeSpan.Zero => "InitialInterval cannot be negative on retry policy.",
            { BackoffCoefficient: not 0 and < 1 } => "BackoffCoefficient cannot be less than 1 on retry policy.",
            _ when longest < TimeSpan.Zero => "MaximumInterval cannot be negative on retry policy.",
            _ when longest > TimeSpan.Zero && longest < first =>
                "MaximumInterval cannot be less than InitialInterval on retry policy.",
            { MaximumAttempts: < 0 } => "MaximumAttempts cannot be negative on retry policy.",
            _ => null,
        };
    }

    internal static RetryDecision Decide(
        RetryPolicy? policy, int attempt, Failure failure, DateTimeOffset now, DateTimeOffset? expires)
    {
        if (policy is null)
        {
            return RetryDecision.No(RetryState.RetryPolicyNotSet);
        }

        if (!IsRetryable(failure, policy))
        {
            return RetryDecision.No(RetryState.NonRetryableFailure);
        }

        if (policy.MaximumAttempts > 0 && attempt >= policy.MaximumAttempts)
        {
            return RetryDecision.No(RetryState.MaximumAttemptsReached);
        }

        var delay = failure.ApplicationFailureInfo?.NextRetryDelay?.ToTimeSpan() ?? Backoff(policy, attempt);
        return expires is { } end && now + delay > end
            ? RetryDecision.No(RetryState.Timeout)
            : new RetryDecision(RetryState.InProgress, delay);
    }

    /// <summary>A paused activity waits for its operator, whatever its limits say.</summary>
    internal static RetryDecision DecidePaused(RetryPolicy policy, Failure failure) => IsRetryable(failure, policy)
        ? new RetryDecision(RetryState.InProgress, TimeSpan.Zero)
        : RetryDecision.No(RetryState.NonRetryableFailure);

    private static TimeSpan Backoff(RetryPolicy policy, int attempt)
    {
        var first = policy.InitialInterval.ToTimeSpan().TotalSeconds;
        var longest = policy.MaximumInterval.ToTimeSpan().TotalSeconds;
        return TimeSpan.FromSeconds(Math.Min(first * Math.Pow(policy.BackoffCoefficient, attempt - 1), longest));
    }

    private static bool IsRetryable(Failure failure, RetryPolicy policy) => failure.FailureInfoCase switch
    {
        Failure.FailureInfoOneofCase.ApplicationFailureInfo => !failure.ApplicationFailureInfo.NonRetryable
            && !policy.NonRetryableErrorTypes.Contains(failure.ApplicationFailureInfo.Type),
        Failure.FailureInfoOneofCase.TimeoutFailureInfo => failure.TimeoutFailureInfo.TimeoutType
            is TimeoutType.StartToClose or TimeoutType.Heartbeat,
        Failure.FailureInfoOneofCase.TerminatedFailureInfo => false,
        Failure.FailureInfoOneofCase.CanceledFailureInfo => false,
        Failure.FailureInfoOneofCase.ServerFailureInfo => !failure.ServerFailureInfo.NonRetryable,
        _ => true,
    };

    private static bool IsSet(Duration? duration) => duration is not null && duration.ToTimeSpan() > TimeSpan.Zero;
}
