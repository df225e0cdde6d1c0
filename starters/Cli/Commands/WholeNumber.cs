using System.CommandLine.Parsing;
using System.Globalization;

namespace Steward.Starters.Cli.Commands;

/// <summary>An option's whole number within its bounds, refused in the option's own name.</summary>
internal static class WholeNumber
{
    public static Func<ArgumentResult, int> Port(string option) => Between(option, 0, ushort.MaxValue);

    public static Func<ArgumentResult, int> Between(string option, int least, int most) => given =>
    {
        var text = given.Tokens[0].Value;
        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || number < least || number > most)
        {
            given.AddError($"{option} is '{text}'; it must be a whole number from {least} to {most}.");
        }

        return number;
    };
}
