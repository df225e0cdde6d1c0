namespace Steward.Engine.Visibility;

/// <summary>A list filter that cannot be understood. The message is fit for the caller; answer it as InvalidArgument.</summary>
public sealed class VisibilityQueryException : Exception
{
    public VisibilityQueryException(string message)
        : base(message)
    {
    }

    public VisibilityQueryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public VisibilityQueryException()
    {
    }

    internal static VisibilityQueryException Invalid(string detail) => new($"invalid query: {detail}");

    internal static VisibilityQueryException Expression(string detail) => Invalid($"invalid expression: {detail}");

    internal static VisibilityQueryException Unsupported(string detail) =>
        Invalid($"operation is not supported: {detail}");
}
