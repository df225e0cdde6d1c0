using System.Xml.Linq;
using Spectre.Console;
using Steward.Starters.Pictures;

namespace Steward.Starters.Tests.Units;

public sealed class SvgPictureTests
{
    [Fact]
    public void A_picture_shows_the_words_where_the_console_had_them()
    {
        var picture = Draw(console =>
        {
            console.MarkupLine("first [green]grün[/]");
            console.WriteLine("a < b & \"c\"");
        });
        var words = Words(picture);
        words.Select(w => w.Value.Replace('\u00a0', ' ')).ShouldBe(["first", "grün", "a < b & \"c\""]);
        ((double)words[1].Attribute("x")!).ShouldBeGreaterThan((double)words[0].Attribute("x")!);
        ((double)words[2].Attribute("y")!).ShouldBeGreaterThan((double)words[0].Attribute("y")!);
        words[1].Attribute("fill")!.Value.ShouldNotBe(words[0].Attribute("fill")!.Value);
    }

    [Fact]
    public void Columns_stay_columns_where_browsers_draw_several_spaces_as_one() =>
        Words(Draw(console => console.WriteLine("T-1     chat"))).Single().Value.ShouldNotContain(' ');

    [Fact]
    public void Control_characters_from_a_customer_do_not_break_the_picture() =>
        Words(Draw(console => console.WriteLine("bell\u0007 escape\u001b[31m"))).Count.ShouldBe(1);

    private static XDocument Draw(Action<IAnsiConsole> draw)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(TextWriter.Null),
            ColorSystem = ColorSystemSupport.TrueColor,
            Ansi = AnsiSupport.Yes,
        });
        console.Profile.Width = 80;
        using var recorder = console.CreateRecorder();
        draw(recorder);
        return XDocument.Parse(recorder.Export(new SvgPicture("test")));
    }

    private static List<XElement> Words(XDocument picture) =>
        [.. picture.Descendants().Where(e => e.Name.LocalName == "text" && e.Attribute("textLength") is not null)];
}
