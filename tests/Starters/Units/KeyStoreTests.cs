using Steward.Starters.Idempotency;

namespace Steward.Starters.Tests.Units;

public sealed class KeyStoreTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-keys-");
    private readonly SetClock clock = new();

    [Fact]
    public async Task An_answer_survives_a_restart()
    {
        using (var before = Open())
        {
            (await before.BeginAsync("key", "body")).State.ShouldBe(KeyState.Fresh);
            await before.CompleteAsync("key", new KeyedAnswer(202, "application/json", "/v1/tickets/1", [1, 2]));
        }

        using var after = Open();
        var found = await after.BeginAsync("key", "body");
        found.State.ShouldBe(KeyState.Answered);
        found.Answer!.Status.ShouldBe(202);
        found.Answer.Location.ShouldBe("/v1/tickets/1");
        found.Answer.Body.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Of_many_requests_at_once_under_one_key_one_goes_on()
    {
        using var keys = Open();
        var found = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => keys.BeginAsync("key", "body"))));
        found.Count(f => f.State == KeyState.Fresh).ShouldBe(1);
        found.Count(f => f.State == KeyState.UnderWay).ShouldBe(19);
    }

    [Fact]
    public async Task A_key_with_another_body_is_told_apart_also_while_under_way()
    {
        using var keys = Open();
        await keys.BeginAsync("key", "body");
        (await keys.BeginAsync("key", "other")).State.ShouldBe(KeyState.OtherBody);
    }

    [Fact]
    public async Task A_request_whose_process_died_can_be_repeated_after_a_while()
    {
        using var keys = Open();
        await keys.BeginAsync("key", "body");
        clock.Now += Patience / 2;
        (await keys.BeginAsync("key", "body")).State.ShouldBe(KeyState.UnderWay);
        clock.Now += Patience;
        (await keys.BeginAsync("key", "body")).State.ShouldBe(KeyState.Fresh);
    }

    [Fact]
    public async Task A_refused_request_leaves_its_key_free()
    {
        using var keys = Open();
        await keys.BeginAsync("key", "body");
        await keys.ReleaseAsync("key");
        (await keys.BeginAsync("key", "other")).State.ShouldBe(KeyState.Fresh);
    }

    [Fact]
    public async Task A_key_is_forgotten_after_its_time()
    {
        using var keys = Open();
        await keys.BeginAsync("key", "body");
        await keys.CompleteAsync("key", new KeyedAnswer(200, null, null, []));
        clock.Now += Memory + Patience;
        (await keys.BeginAsync("key", "other")).State.ShouldBe(KeyState.Fresh);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private KeyStore Open() => new(folder.FullName, Patience, Memory, clock);

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch.AddYears(50);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
