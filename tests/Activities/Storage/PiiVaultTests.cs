using Steward.Activities.Privacy;

namespace Steward.Activities.Tests.Storage;

public abstract class PiiVaultTests(StoreKind on)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_value_gets_the_same_token_within_a_ticket_and_numbers_count_per_kind()
    {
        using var store = new TestStore(on);
        var vault = store.Get<IPiiVault>();

        (await vault.TokenAsync("T1", PiiKind.Email, "a@b.example", Cancellation)).ShouldBe("[EMAIL_1]");
        (await vault.TokenAsync("T1", PiiKind.Email, "c@d.example", Cancellation)).ShouldBe("[EMAIL_2]");
        (await vault.TokenAsync("T1", PiiKind.Email, "a@b.example", Cancellation)).ShouldBe("[EMAIL_1]");
        (await vault.TokenAsync("T1", PiiKind.Phone, "+1 555", Cancellation)).ShouldBe("[PHONE_1]");
    }

    [Fact]
    public async Task A_token_resolves_on_its_own_ticket_only()
    {
        using var store = new TestStore(on);
        var vault = store.Get<IPiiVault>();
        var token = await vault.TokenAsync("T1", PiiKind.Email, "a@b.example", Cancellation);

        (await vault.ValueAsync("T1", token, Cancellation)).ShouldBe("a@b.example");
        (await vault.ValueAsync("T2", token, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Many_at_once_agree_on_one_token()
    {
        using var store = new TestStore(on);
        using var other = store.Beside();

        var tokens = await Task.WhenAll(Enumerable.Range(0, 16).Select(at => Task.Run(
            () => (at % 2 is 0 ? store : other).Get<IPiiVault>().TokenAsync(
                "T1", PiiKind.Iban, "DE89", Cancellation))));

        tokens.Distinct().ShouldBe(["[IBAN_1]"]);
    }

    public sealed class OnSqlite() : PiiVaultTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : PiiVaultTests(StoreKind.Postgres);
}
