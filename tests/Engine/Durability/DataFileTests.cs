using Steward.Tests.Fixtures;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Durability;

/// <summary>What an operator reads when the data file is not as it should be; nothing of it is ever changed then.</summary>
public sealed class DataFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("steward-file-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string DataFile => Path.Combine(folder, "engine.db");

    private string Log => DataFile + "-wal";

    private static async Task StartWorkflowAsync(string address, string id)
    {
        var client = await TemporalClient.ConnectAsync(new(address));
        await client.StartWorkflowAsync("Anything", [], new(id, "nobody-polls-here"));
    }

    private static async Task AssertKnowsAsync(string address, string id)
    {
        var client = await TemporalClient.ConnectAsync(new(address));
        (await client.GetWorkflowHandle(id).DescribeAsync()).Id.ShouldBe(id);
    }

    private Task<IOException> RefusalAsync() =>
        Should.ThrowAsync<IOException>(() => EmbeddedEngine.StartAsync(new() { DataFile = DataFile }));

    private async Task WriteAndStopAsync()
    {
        await using var engine = await EmbeddedEngine.StartAsync(new() { DataFile = DataFile });
        await StartWorkflowAsync(engine.Address, "w");
    }

    /// <summary>Leaves a data file with its log, as a killed process does.</summary>
    private async Task WriteAndKillAsync()
    {
        using var victim = await Victim.StartAsync(DataFile);
        await StartWorkflowAsync(victim.Address, "first");
        await StartWorkflowAsync(victim.Address, "last");
        await victim.KillAsync();
    }

    [Fact]
    public async Task A_damaged_file_is_refused_and_left_as_it_is()
    {
        await WriteAndStopAsync();
        await using (var file = File.OpenWrite(DataFile))
        {
            file.Position = 2 * 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }

        var before = await File.ReadAllBytesAsync(DataFile);
        var refusal = await RefusalAsync();

        refusal.Message.ShouldContain(DataFile);
        refusal.Message.ShouldContain("is damaged");
        refusal.Message.ShouldContain("restore a backup");
        (await File.ReadAllBytesAsync(DataFile)).ShouldBe(before);
    }

    [Fact]
    public async Task A_file_that_was_cut_short_is_refused()
    {
        await WriteAndStopAsync();
        await using (var file = File.OpenWrite(DataFile))
        {
            file.SetLength(file.Length / 2);
        }

        (await RefusalAsync()).Message.ShouldContain("is damaged");
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_and_left_as_it_is()
    {
        var text = string.Join('\n', Enumerable.Repeat("A letter, and no database at all.", 100));
        await File.WriteAllTextAsync(DataFile, text);

        (await RefusalAsync()).Message.ShouldContain("no data file of the engine");
        (await File.ReadAllTextAsync(DataFile)).ShouldBe(text);
    }

    [Fact]
    public async Task A_file_whose_log_was_cut_short_is_refused_for_it_would_have_forgotten_what_it_acknowledged()
    {
        await WriteAndKillAsync();
        await using (var log = File.OpenWrite(Log))
        {
            log.SetLength(log.Length - 4096);
        }

        (await RefusalAsync()).Message.ShouldContain("its log '" + Log + "' is missing or damaged");
    }

    [Fact]
    public async Task A_file_whose_log_is_gone_is_refused()
    {
        await WriteAndKillAsync();
        File.Delete(Log);

        (await RefusalAsync()).Message.ShouldContain("is missing or damaged");
    }

    [Fact]
    public async Task A_log_whose_file_is_gone_is_refused_and_kept()
    {
        await WriteAndKillAsync();
        File.Delete(DataFile);

        (await RefusalAsync()).Message.ShouldContain("only its log is there");
        File.Exists(Log).ShouldBeTrue();
    }

    [Fact]
    public async Task A_transaction_that_was_only_half_written_when_the_process_died_leaves_no_trace()
    {
        await WriteAndKillAsync();
        await using (var log = new FileStream(Log, FileMode.Append))
        {
            log.Write(Enumerable.Repeat((byte)0x5A, 3000).ToArray());
        }

        await using var engine = await EmbeddedEngine.StartAsync(new() { DataFile = DataFile });
        await AssertKnowsAsync(engine.Address, "first");
        await AssertKnowsAsync(engine.Address, "last");
    }

    [Fact]
    public async Task A_file_in_use_by_another_engine_is_refused_and_the_other_goes_on()
    {
        await using var first = await EmbeddedEngine.StartAsync(new() { DataFile = DataFile });

        (await RefusalAsync()).Message.ShouldContain($"'{DataFile}' is in use by another engine");
        await StartWorkflowAsync(first.Address, "w");
    }

    [Fact]
    public async Task A_file_in_use_by_an_engine_of_another_process_is_refused()
    {
        using var other = await Victim.StartAsync(DataFile);

        (await RefusalAsync()).Message.ShouldContain("is in use by another engine");
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_is_named()
    {
        var file = Path.Combine(ReadOnlyFolder(), "engine.db");

        var refusal = await Should.ThrowAsync<IOException>(() => EmbeddedEngine.StartAsync(new() { DataFile = file }));

        refusal.Message.ShouldContain($"'{file}' cannot be used: its folder cannot be written");
    }

    [Fact]
    public async Task A_folder_that_is_none_is_named_and_not_taken_for_a_file_in_use()
    {
        await File.WriteAllTextAsync(DataFile, "no folder", TestContext.Current.CancellationToken);
        var file = Path.Combine(DataFile, "engine.db");

        var refusal = await Should.ThrowAsync<IOException>(() => EmbeddedEngine.StartAsync(new() { DataFile = file }));

        refusal.Message.ShouldContain($"'{file}' cannot be used: its folder cannot be written");
    }

    [Fact]
    public async Task When_the_disk_is_full_calls_say_so_and_succeed_again_when_there_is_space()
    {
        using var disk = SmallDisk.Mount(folder, megabytes: 4);
        var ballast = Path.Combine(disk.Path, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[2 * 1024 * 1024]);
        var file = Path.Combine(disk.Path, "engine.db");
        var acknowledged = new List<string>();
        await using (var engine = await EmbeddedEngine.StartAsync(new() { DataFile = file }))
        {
            var client = await TemporalClient.ConnectAsync(new(engine.Address));
            (await FillAsync(client, acknowledged)).Message.ShouldContain($"'{file}' is full");

            File.Delete(ballast);
            await client.StartWorkflowAsync("Anything", [], new("after", "nobody-polls-here"));
        }

        await using var reopened = await EmbeddedEngine.StartAsync(new() { DataFile = file });
        foreach (var id in acknowledged.Append("after"))
        {
            await AssertKnowsAsync(reopened.Address, id);
        }
    }

    /// <summary>Starts workflows with much to carry until one is refused.</summary>
    private static async Task<RpcException> FillAsync(ITemporalClient client, List<string> acknowledged)
    {
        var luggage = new string('x', 100_000);
        for (var number = 0; number < 1000; number++)
        {
            try
            {
                var once = new RpcOptions { Retry = false };
                await client.StartWorkflowAsync(
                    "Anything", [luggage], new($"w-{number}", "nobody-polls-here") { Rpc = once });
                acknowledged.Add($"w-{number}");
            }
            catch (RpcException refusal)
            {
                return refusal;
            }
        }

        throw new InvalidOperationException("The disk was never full.");
    }

    /// <summary>Root may write anywhere but into the kernel's own file system.</summary>
    private string ReadOnlyFolder()
    {
        if (OperatingSystem.IsLinux() && Environment.UserName == "root")
        {
            return "/proc";
        }

        if (OperatingSystem.IsWindows())
        {
            throw new SkipTestException("Needs a folder that may not be written, by Unix file modes.");
        }

        var closed = Directory.CreateDirectory(Path.Combine(folder, "closed")).FullName;
        File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return closed;
    }
}
