using Microsoft.AspNetCore.Mvc;

namespace Steward.Starters.Api;

/// <param name="Slug">
/// The last part of the problem's type, which the API itself explains under <c>/problems</c>.
/// </param>
internal sealed record ProblemKind(string Slug, int Status, string Title)
{
    public string Type => "/problems/" + Slug;

    public ProblemDetails With(string detail) => new() { Type = Type, Title = Title, Status = Status, Detail = detail };
}
