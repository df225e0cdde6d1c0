using System.Globalization;
using Temporalio.Api.Enums.V1;

namespace Steward.Engine.Visibility;

/// <summary>
/// Reads a literal as its column's type. Numbers in quotes are taken for numbers; anything else of the wrong type is an
/// error: a filter that can never match is a mistake worth telling.
/// </summary>
internal static class LiteralReader
{
    public static object Read(Column column, Literal literal) => column switch
    {
        { IsStatus: true } => Status(column, literal),
        { IsDuration: true } => Duration(column, literal),
        { Type: IndexedValueType.Int } => Number(column, literal),
        { Type: IndexedValueType.Double } => Double(column, literal),
        { Type: IndexedValueType.Bool } => Bool(column, literal),
        { Type: IndexedValueType.Datetime } => Datetime(literal),
        _ => column.Prefix + literal.Text,
    };

    private static string Status(Column column, Literal literal)
    {
        var isNumber = int.TryParse(literal.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var status = isNumber ? (WorkflowExecutionStatus)number
            : Enum.TryParse<WorkflowExecutionStatus>(literal.Text, out var named) ? named
            : WorkflowExecutionStatus.Unspecified;
        return Enum.IsDefined(status) && status != WorkflowExecutionStatus.Unspecified
            ? status.ToString()
            : throw VisibilityQueryException.Expression($"invalid {column.Name} value {literal}");
    }

    private static object Number(Column column, Literal literal) =>
        long.TryParse(literal.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : double.TryParse(literal.Text, CultureInfo.InvariantCulture, out var fraction) ? fraction
        : throw WrongType(column, literal, "Int");

    private static object Double(Column column, Literal literal) =>
        double.TryParse(literal.Text, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw WrongType(column, literal, "Double");

    private static object Bool(Column column, Literal literal) => literal.Text.ToUpperInvariant() switch
    {
        "TRUE" or "1" => true,
        "FALSE" or "0" => false,
        _ => throw WrongType(column, literal, "Bool"),
    };

    private static object Datetime(Literal literal)
    {
        if (long.TryParse(literal.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var nanoseconds))
        {
            return DateTimeOffset.UnixEpoch.AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
        }

        return Rfc3339.TryParse(literal.Text, out var time)
            ? time
            : throw VisibilityQueryException.Expression($"unable to parse datetime '{literal.Text}'");
    }

    private static object Duration(Column column, Literal literal) =>
        GoDuration.TryParse(literal.Text, out var duration)
            ? duration
            : throw VisibilityQueryException.Invalid(
                $"invalid value for search attribute {column.Name}: {literal.Text} (invalid duration)");

    private static VisibilityQueryException WrongType(Column column, Literal literal, string type) =>
        VisibilityQueryException.Invalid($"invalid value for search attribute {column.Name} of type {type}: {literal}");
}
