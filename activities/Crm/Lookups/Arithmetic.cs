using System.Globalization;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Crm.Lookups;

/// <summary>Sums in exact decimals: numbers, + - * /, parentheses and spaces; nothing else is ever evaluated.</summary>
internal sealed class Arithmetic
{
    private const int Longest = 200;

    private readonly string text;
    private int at;

    private Arithmetic(string text) => this.text = text;

    /// <summary>The value, rounded to 2 decimals, with at least one.</summary>
    public static string Evaluate(string expression)
    {
        if (expression.Length > Longest)
        {
            throw Fault($"it has {expression.Length} characters and the most is {Longest}");
        }

        var arithmetic = new Arithmetic(expression);
        try
        {
            var value = arithmetic.Sum();
            return arithmetic.Peek() is '\0'
                ? decimal.Round(value, 2).ToString("0.0#", CultureInfo.InvariantCulture)
                : throw arithmetic.Unexpected();
        }
        catch (ArithmeticException fault)
        {
            throw Fault(fault is DivideByZeroException ? "it divides by zero" : "it is too large");
        }
    }

    private decimal Sum()
    {
        var value = Product();
        while (Peek() is '+' or '-')
        {
            value = text[at++] is '+' ? value + Product() : value - Product();
        }

        return value;
    }

    private decimal Product()
    {
        var value = Factor();
        while (Peek() is '*' or '/')
        {
            value = text[at++] is '*' ? value * Factor() : value / Factor();
        }

        return value;
    }

    private decimal Factor()
    {
        switch (Peek())
        {
            case '-':
                at++;
                return -Factor();
            case '+':
                at++;
                return Factor();
            case '(':
                at++;
                return Closed(Sum());
            default:
                return Number();
        }
    }

    private decimal Closed(decimal value)
    {
        if (Peek() is not ')')
        {
            throw Unexpected();
        }

        at++;
        return value;
    }

    private decimal Number()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.'))
        {
            at++;
        }

        var digits = text.AsSpan(start, at - start);
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Unexpected();
    }

    /// <summary>The next character that is no space; zero at the end.</summary>
    private char Peek()
    {
        while (at < text.Length && text[at] is ' ')
        {
            at++;
        }

        return at < text.Length ? text[at] : '\0';
    }

    private StewardException Unexpected() =>
        Fault($"a number, an operator or a parenthesis is missing at character {at + 1}");

    private static StewardException Fault(string reason) => new(
        ErrorTypes.InvalidRequest,
        $"The expression cannot be calculated: {reason}. It takes numbers, + - * /, parentheses and spaces.");
}
