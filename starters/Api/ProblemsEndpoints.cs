namespace Steward.Starters.Api;

/// <summary>Explains the problem types, so that their URIs lead somewhere.</summary>
internal static class ProblemsEndpoints
{
    public static void MapProblems(this IEndpointRouteBuilder app)
    {
        var kinds = ProblemKinds.All.ToDictionary(k => k.Slug, StringComparer.Ordinal);
        app.MapGet("/problems", () => TypedResults.Ok(kinds.Values)).ExcludeFromDescription();
        app.MapGet("/problems/{slug}", (string slug) => kinds.TryGetValue(slug, out var kind)
            ? TypedResults.Ok(kind)
            : throw new ApiException(
                ProblemKinds.UnknownPath,
                $"There is no problem type '{slug}'; /problems lists them.")).ExcludeFromDescription();
    }
}
