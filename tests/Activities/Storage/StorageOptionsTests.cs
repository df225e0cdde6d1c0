using Microsoft.Extensions.Options;
using Steward.Activities.Storage;

namespace Steward.Activities.Tests.Storage;

public sealed class StorageOptionsTests
{
    [Fact]
    public void All_faults_are_named_together()
    {
        var faults = Faults(new()
        {
            DataFolder = " ",
            Provider = "postgres",
            PostgreSql = new() { MostConnections = 1, Retries = 21 },
        });

        faults.ShouldBe([
            "Storage:DataFolder is empty; name a folder, such as .steward.",
            "Storage:ConnectionString is not set, and Storage:Provider is postgres; give one such as "
                + "Host=db;Database=steward;Username=steward.",
            "Storage:PostgreSql:MostConnections is 1 and must be from 2 to 1000.",
            "Storage:PostgreSql:Retries is 21 and must be from 0 to 20.",
        ]);
    }

    [Fact]
    public void A_connection_string_that_nothing_reads_is_a_fault() =>
        Faults(new() { ConnectionString = "Host=db" }).ShouldHaveSingleItem().ShouldContain(
            "set Storage:Provider to postgres, or leave the connection string out.");

    [Fact]
    public void A_password_in_a_bad_connection_string_is_not_shown() =>
        Faults(new() { Provider = "postgres", ConnectionString = "Password=hidden;Nonsense=1" })
            .ShouldHaveSingleItem().ShouldNotContain("hidden");

    private static IEnumerable<string> Faults(StorageOptions options) =>
        new StorageOptionsRules().Validate(Options.DefaultName, options).Failures ?? [];
}
