using Steward.Activities.Storage.Requests;

namespace Steward.Activities.Tests.Storage;

public abstract class RequestKeysTests(StoreKind on) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);
    private TestStore? store;

    [Fact]
    public async Task An_answer_survives_a_restart()
    {
        var before = Open();
        (await before.BeginAsync("key", "body")).State.ShouldBe(KeyState.Fresh);
        await before.CompleteAsync("key", new KeyedAnswer(202, "application/json", "/v1/tickets/1", [1, 2]));

        using var restarted = store!.Beside();
        var after = Keys(restarted);
        var found = await after.BeginAsync("key", "body");
        found.State.ShouldBe(KeyState.Answered);
        found.Answer!.Status.ShouldBe(202);
        found.Answer.Location.ShouldBe("/v1/tickets/1");
        found.Answer.Body.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Of_many_requests_at_once_under_one_key_one_goes_on()
    {
        var keys = Open();
        var found = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => keys.BeginAsync("key", "body"))));
        found.Count(f => f.State == KeyState.Fresh).ShouldBe(1);
        found.Count(f => f.State == KeyState.UnderWay).ShouldBe(19);
    }

    [Fact]
    public async Task A_key_with_another_body_is_told_apart_also_while_under_way()
    {
        var keys = Open();
        await keys.BeginAsync("key", "body");
        (await keys.BeginAsync("key", "other")).State.ShouldBe(KeyState.OtherBody);
    }

    [Fact]
    public async Task A_request_whose_process_died_can_be_repeated_after_a_while()
    {
        var keys = Open();
        await keys.BeginAsync("key", "body");
        store!.Clock.Advance(Patience / 2);
        (await keys.BeginAsync("key", "body")).State.ShouldBe(KeyState.UnderWay);
        store!.Clock.Advance(Patience);
        (await keys.BeginAsync("key", "body")).State.ShouldBe(KeyState.Fresh);
    }

    [Fact]
    public async Task A_refused_request_leaves_its_key_free()
    {
        var keys = Open();
        await keys.BeginAsync("key", "body");
        await keys.ReleaseAsync("key");
        (await keys.BeginAsync("key", "other")).State.ShouldBe(KeyState.Fresh);
    }

    [Fact]
    public async Task A_key_is_forgotten_after_its_time()
    {
        var keys = Open();
        await keys.BeginAsync("key", "body");
        await keys.CompleteAsync("key", new KeyedAnswer(200, null, null, []));
        store!.Clock.Advance(Memory + Patience);
        (await keys.BeginAsync("key", "other")).State.ShouldBe(KeyState.Fresh);
    }

    public void Dispose() => store?.Dispose();

    private static RequestKeys Keys(TestStore store) => new(store.Database, Patience, Memory, store.Clock);

    private RequestKeys Open() => Keys(store = new TestStore(on));

    public sealed class OnSqlite() : RequestKeysTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : RequestKeysTests(StoreKind.Postgres);
}
