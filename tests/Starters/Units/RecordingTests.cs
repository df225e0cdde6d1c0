using Steward.Starters.Replay;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Tests.Units;

public sealed class RecordingTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    [Fact]
    public void Lines_of_one_ticket_at_one_time_are_a_burst()
    {
        var bursts = Read(
            """{"at":"10:40","ticket":"A","from":"x","text":"hey","deliveryId":"1"}""",
            """{"at":"10:40","ticket":"A","from":"x","text":"a question","deliveryId":"2"}""",
            string.Empty,
            """{"at":"10:40","ticket":"B","from":"y","text":"hello","deliveryId":"3"}""",
            """{"at":"10:41","ticket":"A","from":"x","text":"well?","deliveryId":"4"}""");
        bursts.Select(b => (b.Ticket, b.Messages.Count)).ShouldBe([("A", 2), ("B", 1), ("A", 1)]);
    }

    [Fact]
    public void All_faults_are_reported_at_once_each_with_its_line()
    {
        var fault = Should.Throw<StewardException>(() => Read(
            """{"ticket":"A","from":"x","text":"hi","deliveryId":"1"}""",
            """{"ticket":"A","from":"x","text":"hi"}""",
            "not json",
            """{"ticket":"A","from":"x","deliveryId":"3"}""",
            """{"ticket":"../A","from":"x","text":"hi","deliveryId":"4"}"""));
        fault.Message.Split('\n').Select(l => l.Split(':')[1]).ShouldBe(["2", "3", "4", "5"]);
        fault.Message.ShouldContain("deliveryId");
        fault.Message.ShouldContain("neither text nor audioReference");
        fault.Message.ShouldContain("../A");
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Should.Throw<FileNotFoundException>(() => Recording.Read("/no/such.jsonl")).Message
            .ShouldContain("/no/such.jsonl");

    public void Dispose() => File.Delete(file);

    private IReadOnlyList<Burst> Read(params string[] lines)
    {
        File.WriteAllLines(file, lines);
        return Recording.Read(file);
    }
}
