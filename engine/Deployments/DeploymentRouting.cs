using Steward.Engine.Hosting;

namespace Steward.Engine.Deployments;

/// <summary>Decides which version of a deployment gets new work.</summary>
internal static class DeploymentRouting
{
    internal static DeploymentState SetCurrent(DeploymentState state, string build, DateTimeOffset now, string identity)
    {
        var changed = state with
        {
            Current = build,
            CurrentChangedAt = now,
            LastModifier = identity,
            Revision = state.Revision + 1,
        };
        changed = Leave(changed, state.Current == build ? "" : state.Current, now);
        if (build.Length == 0)
        {
            return changed;
        }

        // A build that becomes current has ramped up.
        changed = state.IsRamping && state.Ramping == build
            ? changed with { IsRamping = false, Ramping = "", RampShare = 0, RampingChangedAt = now }
            : changed;
        var known = Known(state, build);
        return changed.With(known with
        {
            CurrentSince = now,
            RampingSince = null,
            RoutingChangedAt = now,
            DeactivatedAt = null,
            FirstActivatedAt = known.FirstActivatedAt ?? now,
        });
    }

    /// <param name="state">The deployment.</param>
    /// <param name="build">Null ends the ramp; empty ramps to unversioned workers.</param>
    /// <param name="share">Of 100.</param>
    /// <param name="now">The time of the change.</param>
    /// <param name="identity">Who changes it.</param>
    internal static DeploymentState SetRamping(
        DeploymentState state, string? build, float share, DateTimeOffset now, string identity)
    {
        if (share is < 0 or > 100)
        {
            throw GrpcErrors.InvalidArgument("Percentage must be between 0 and 100 (inclusive)");
        }

        if (build is { Length: > 0 } && build == state.Current)
        {
            throw GrpcErrors.Of(StatusCode.FailedPrecondition,
                $"requested ramping version {DeploymentVersions.Canonical(state.Name, build)} is already current");
        }

        var changed = state with
        {
            IsRamping = build is not null,
            Ramping = build ?? "",
            RampShare = build is null ? 0 : share,
            RampingChangedAt = build == state.Ramping ? state.RampingChangedAt ?? now : now,
            RampShareChangedAt = now,
            LastModifier = identity,
            Revision = state.Revision + 1,
        };
        changed = Leave(changed, build == state.Ramping ? "" : state.Ramping, now);
        if (build is not { Length: > 0 })
        {
            return changed;
        }

        var known = Known(state, build);
        return changed.With(known with
        {
            RampingSince = known.RampingSince ?? now,
            RoutingChangedAt = now,
            DeactivatedAt = null,
            FirstActivatedAt = known.FirstActivatedAt ?? now,
        });
    }

    private static DeploymentState Leave(DeploymentState state, string build, DateTimeOffset now) =>
        state.Find(build) is not { } left || build == state.Current || build == state.Ramping
            ? state
            : state.With(left with
            {
                CurrentSince = null,
                RampingSince = null,
                RoutingChangedAt = now,
                DeactivatedAt = now,
            });

    private static DeployedBuild Known(DeploymentState state, string build) => state.Find(build)
        ?? throw GrpcErrors.NotFound("Version not found in deployment");
}
