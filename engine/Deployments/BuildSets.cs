using Steward.Engine.Hosting;
using Temporalio.Api.WorkflowService.V1;
using Operation = Temporalio.Api.WorkflowService.V1.UpdateWorkerBuildIdCompatibilityRequest.OperationOneofCase;

namespace Steward.Engine.Deployments;

/// <summary>
/// The sets of compatible builds of a task queue, as older versioning has them: the last set is the default, the last
/// build of a set is the set's.
/// </summary>
internal sealed class BuildSets(IEnumerable<IReadOnlyList<string>> known)
{
    private readonly List<List<string>> sets = [.. known.Select(set => set.ToList())];

    internal IReadOnlyList<IReadOnlyList<string>> All => sets;

    internal void Apply(UpdateWorkerBuildIdCompatibilityRequest request)
    {
        switch (request.OperationCase)
        {
            case Operation.AddNewBuildIdInNewDefaultSet:
                AddSet(request.AddNewBuildIdInNewDefaultSet);
                break;
            case Operation.AddNewCompatibleBuildId:
                var added = request.AddNewCompatibleBuildId;
                AddBuild(added.NewBuildId, SetOf(added.ExistingCompatibleBuildId), added.MakeSetDefault);
                break;
            case Operation.PromoteSetByBuildId:
                Promote(SetOf(request.PromoteSetByBuildId));
                break;
            case Operation.PromoteBuildIdWithinSet:
                Last(SetOf(request.PromoteBuildIdWithinSet), request.PromoteBuildIdWithinSet);
                break;
            case Operation.MergeSets:
                Merge(SetOf(request.MergeSets.PrimarySetBuildId), SetOf(request.MergeSets.SecondarySetBuildId));
                break;
            default:
                throw GrpcErrors.InvalidArgument("request.operation is not set");
        }
    }

    private void AddSet(string build)
    {
        Refuse(build);
        sets.Add([build]);
    }

    private void AddBuild(string build, List<string> set, bool makeDefault)
    {
        Refuse(build);
        set.Add(build);
        if (makeDefault)
        {
            Promote(set);
        }
    }

    private void Promote(List<string> set)
    {
        sets.Remove(set);
        sets.Add(set);
    }

    private static void Last(List<string> set, string build)
    {
        set.Remove(build);
        set.Add(build);
    }

    private void Merge(List<string> primary, List<string> secondary)
    {
        if (primary != secondary)
        {
            primary.InsertRange(0, secondary);
            if (sets[^1] == secondary)
            {
                Promote(primary);
            }

            sets.Remove(secondary);
        }
    }

    private List<string> SetOf(string build) => sets.Find(set => set.Contains(build))
        ?? throw GrpcErrors.NotFound($"build ID {build} not found");

    private void Refuse(string build)
    {
        if (sets.Exists(set => set.Contains(build)))
        {
            throw GrpcErrors.InvalidArgument($"version {build} already exists");
        }
    }
}
